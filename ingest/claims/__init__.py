"""A Doc to its claims: who says that who did what to whom, where and when."""
