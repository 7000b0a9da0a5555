package viommu.conformance.contract;

import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

/** An invalidation that is not known to be complete. */
record Submitted(Scope scope, long step) {
    boolean covers(Domain domain, Iova iova) {
        return scope instanceof Scope.Global
                || scope instanceof Scope.OfDomain of && of.domain().equals(domain)
                || scope instanceof Scope.Pages pages
                        && pages.domain().equals(domain)
                        && pages.range().contains(iova);
    }
}
