package viommu.model.protocol;

import viommu.model.state.Domain;

/** A parameter of a step: its name and the constant domain that it ranges over. */
public record Parameter(String name, Domain domain) {}
