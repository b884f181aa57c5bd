"""What is learnt from labelled data, and how: ``make train`` writes the models that ship."""
