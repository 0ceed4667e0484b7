// The chart library, as much of it as is drawn with: bars, lines, points and breaks, as SVG. What an option asks for and is
// not named here is left out without a word: `containLabel` and `labelLayout` are features of their own.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout, LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

const drawn = [BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent];
use([...drawn, LabelLayout, LegacyGridContainLabel, SVGRenderer]);

export { init };
