package viommu.conformance.campaign;

import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** Goes through the values of an operation; overridden for the kind that changes. */
class Rewriting {
    Requester of(Requester requester) {
        return requester;
    }

    Domain of(Domain domain) {
        return domain;
    }

    Iova of(Iova iova) {
        return iova;
    }

    Page of(Page page) {
        return page;
    }

    final Operation of(Operation operation) {
        if (operation instanceof Operation.Map o) {
            return new Operation.Map(of(o.domain()), of(o.range()), of(o.page()), o.permission());
        }
        if (operation instanceof Operation.Unmap o) {
            return new Operation.Unmap(of(o.domain()), of(o.range()));
        }
        if (operation instanceof Operation.Attach o) {
            return new Operation.Attach(of(o.requester()), of(o.domain()));
        }
        if (operation instanceof Operation.Detach o) {
            return new Operation.Detach(of(o.requester()), of(o.domain()));
        }
        if (operation instanceof Operation.Invalidate o) {
            return new Operation.Invalidate(of(o.scope()));
        }
        if (operation instanceof Operation.Dma o) {
            return new Operation.Dma(of(o.requester()), of(o.iova()), o.access());
        }
        return operation instanceof Operation.Reclaim o ? new Operation.Reclaim(of(o.page())) : operation;
    }

    private Range of(Range range) {
        return new Range(of(range.first()), range.pages(), range.skew());
    }

    private Scope of(Scope scope) {
        if (scope instanceof Scope.OfDomain s) {
            return new Scope.OfDomain(of(s.domain()));
        }
        if (scope instanceof Scope.Pages s) {
            return new Scope.Pages(of(s.domain()), of(s.iova()), s.mask(), s.leafOnly());
        }
        if (scope instanceof Scope.ContextsOf s) {
            return new Scope.ContextsOf(of(s.domain()));
        }
        return scope instanceof Scope.ContextOf s ? new Scope.ContextOf(of(s.requester())) : scope;
    }
}
