"""The themes' own drawings, as SVG as large as a slide, in the colours of its palette."""
