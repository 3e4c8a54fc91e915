"""What a clause fixes besides its norm: terms, routes, decisions and adoptions, and the instruments that it names."""
