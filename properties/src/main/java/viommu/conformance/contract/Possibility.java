package viommu.conformance.contract;

import java.util.Optional;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Page;

/**
 * One value that a DMA may observe, or might observe if something were forgotten too late.
 *
 * @param domain through which one; empty if through none
 * @param entry empty if nothing is mapped there
 * @param past empty if the table holds it now
 * @param lingering whether the requester has it from a domain that it has left
 */
record Possibility(Optional<Domain> domain, Optional<Entry> entry, Optional<Past> past, boolean lingering) {

    static Possibility current(Domain domain, Cell cell) {
        return new Possibility(Optional.of(domain), cell.current(), Optional.empty(), false);
    }

    static Possibility past(Domain domain, Past past, boolean lingering) {
        return new Possibility(Optional.of(domain), past.entry(), Optional.of(past), lingering);
    }

    static Possibility detached() {
        return new Possibility(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Where the access lands; empty if it is refused. */
    Optional<Page> outcome(Iova iova, Access access) {
        return Entry.outcome(entry, iova, access);
    }

    /** Such as {@code reach p0x3 (d0 maps it rw until step 4)}. */
    String text(Iova iova, Access access) {
        String does = outcome(iova, access).map(page -> "reach " + page).orElse("be refused");
        return does + " (" + because(iova) + ")";
    }

    private String because(Iova iova) {
        if (domain.isEmpty()) {
            return "the requester is attached to no domain";
        }
        String held = domain.get()
                + past.map(p -> p.proposed() ? " was asked to hold " : " held ").orElse(" holds ")
                + entry.map(e -> e.at(iova)).orElse("nothing");
        String until = past.map(p -> (p.proposed() ? ", refused at step " : ", replaced at step ")
                        + p.retired()
                        + (p.alive()
                                ? " and not invalidated since"
                                : p.proposed() ? "" : ", forgotten since step " + p.forgotten()))
                .orElse("");
        return held
                + (lingering
                        ? ", which the requester has left at step "
                                + past.orElseThrow().retired()
                        : until);
    }
}
