package viommu.conformance.contract;

import viommu.conformance.FaultReport;

/** A report names the requester and the page that were refused. */
final class ReportIsTrue implements DmaClause {
    @Override
    public String sentence() {
        return "A report names the requester and the page that were refused.";
    }

    @Override
    public boolean canBePassedOver() {
        return true;
    }

    @Override
    public boolean broken(Landing landing) {
        FaultReport truth = new FaultReport(
                landing.operation().requester(), landing.operation().iova());
        return landing.refused()
                && landing.report().filter(report -> !report.equals(truth)).isPresent();
    }
}
