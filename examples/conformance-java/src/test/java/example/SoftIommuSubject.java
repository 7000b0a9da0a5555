package example;

import java.util.Set;
import viommu.conformance.Capabilities;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Scope;
import viommu.conformance.Subject;

/** Turns the operations of the suite into calls of the IOMMU, and what comes back into observations. */
final class SoftIommuSubject implements Subject {
    private SoftIommu iommu = new SoftIommu();

    @Override
    public Capabilities capabilities() {
        return Capabilities.plain("SoftIommu").withInvalidations(Set.of(Granularity.GLOBAL, Granularity.PAGES), 9);
    }

    @Override
    public void reset() {
        iommu = new SoftIommu();
    }

    @Override
    public Observation step(Operation operation) {
        if (operation instanceof Operation.Dma dma) {
            var page = iommu.translate(dma.iova().page());
            return page.isPresent() ? Observation.reached(new Page(page.getAsLong())) : Observation.refused();
        }
        if (operation instanceof Operation.Map map) {
            iommu.map(map.range().first().page(), map.page().number());
        } else if (operation instanceof Operation.Unmap unmap) {
            iommu.unmap(unmap.range().first().page());
        } else if (operation instanceof Operation.Invalidate invalidate) {
            flush(invalidate.scope());
        }
        return Observation.done();
    }

    private void flush(Scope scope) {
        if (scope instanceof Scope.Pages pages) {
            Iova first = pages.range().first();
            iommu.flush(first.page(), pages.range().pages());
        } else {
            iommu.flushAll();
        }
    }
}
