// Runs veraPDF's own rules over PDFs: java -cp <jar>:<classes> Pruefer ua1,2a <file>...
// The jar of npm's @opendataloader/pdf carries veraPDF and its profiles, but not the JAXB runtime that reads them: so they are
// read here, as the XML that they are.
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public final class Pruefer {
  /** One line for each file and profile; exit status 1 when one of them does not conform. */
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean sound = true;
    for (String file : Arrays.copyOfRange(args, 1, args.length))
      for (String name : args[0].split(",")) sound &= check(file, name);
    System.exit(sound ? 0 : 1);
  }

  private static boolean check(String file, String name) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(name);
    ValidationProfile profile = readProfile(profileOf(name));
    try (InputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      String verdict = result.isCompliant() ? "konform" : "NICHT KONFORM";
      System.out.printf("%s  %s  %s  %d Prüfungen%n", verdict, name, file, result.getTotalAssertions());
      report(result);
      return result.isCompliant();
    }
  }

  /** The file of a profile; that of PDF/UA-2 comes with the rules of ISO/TS 32005. */
  private static String profileOf(String name) {
    return switch (name) {
      case "ua1" -> "PDFUA-1";
      case "ua2" -> "PDFUA-2-ISO32005";
      case "wt1a" -> "WTPDF-1-0-Accessibility";
      case "wt1r" -> "WTPDF-1-0-Reuse";
      default -> "PDFA-" + name.toUpperCase();
    };
  }

  /** Every rule that failed: how often, and the first place. */
  private static void report(ValidationResult result) {
    Map<String, List<TestAssertion>> failed = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      failed.computeIfAbsent(rule, key -> new ArrayList<>()).add(assertion);
    }
    failed.forEach((rule, all) ->
        System.out.printf("    %s  %d-mal: %s (%s)%n", rule, all.size(), all.get(0).getMessage(), all.get(0).getLocation().getContext()));
  }

  private static ValidationProfile readProfile(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root = factory.newDocumentBuilder()
        .parse(Pruefer.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")).getDocumentElement();
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : listAll(root, "rule")) rules.add(readRule(rule));
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element variable : listAll(root, "variable"))
      variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
          textOf(variable, "defaultValue"), textOf(variable, "value")));
    return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")),
        Profiles.profileDetailsFromValues(name, name, "", new Date(0)), "", rules, variables);
  }

  private static Rule readRule(Element rule) {
    Element id = listAll(rule, "id").get(0);
    RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : listAll(rule, "argument"))
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    String tags = rule.getAttribute("tags");
    return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, tags.isEmpty() ? null : tags,
        textOf(rule, "description"), textOf(rule, "test"),
        Profiles.errorFromValues(textOf(listAll(rule, "error").get(0), "message"), arguments), new ArrayList<>());
  }

  private static List<Element> listAll(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) all.add((Element) found.item(i));
    return all;
  }

  private static String textOf(Element parent, String name) {
    List<Element> found = listAll(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
