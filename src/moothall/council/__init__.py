"""What is: councils, people, capacities, bodies, authorities, versions of the protocol in force."""
