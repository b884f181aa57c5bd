"""Following a plan: one's own pace, what is still ahead, and what a new plan changes."""
