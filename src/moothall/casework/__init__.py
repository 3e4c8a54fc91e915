"""One way of working: asked, assigned, answered or declined, closed. One package per kind."""
