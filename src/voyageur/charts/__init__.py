"""Charts: values in, SVG out, in one look for page, slide and paper."""
