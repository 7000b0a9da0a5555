package viommu.model.devicetlb;

import viommu.model.contract.Contract;
import viommu.model.state.Domain;

/** How the protocol looks through the contract of an IOMMU ({@code DeviceTlbRefinement.tla}). */
final class DeviceTlbRefinement {
    static final Contract<DeviceTlbState> WINDOWLESS = new Contract<>(new Translations(), false);

    private DeviceTlbRefinement() {}

    private static final class Translations implements Contract.View<DeviceTlbState> {

        @Override
        public int iovas(DeviceTlbState s) {
            return s.constants.iovas();
        }

        @Override
        public int granted(DeviceTlbState s, int iova) {
            return s.task.iovas.contains(iova) ? Contract.BUSY : ofPage(s.buffer.at(iova));
        }

        @Override
        public int table(DeviceTlbState s, int iova) {
            return ofPage(s.ioPageTable.at(iova));
        }

        @Override
        public long observable(DeviceTlbState s, int iova) {
            Constants c = s.constants;
            long observable = 1L << table(s, iova) | 1L << ofPage(s.translation(iova));
            for (int f = 0; f < c.functions(); f++) {
                observable |= 1L << ofPage(s.translation(f, iova));
                for (int p = 0; p < c.pages(); p++) {
                    if (s.posted.contains(c.write(f, iova, p))) {
                        observable |= 1L << ofPage(p);
                    }
                }
            }
            return observable;
        }

        @Override
        public boolean pending(DeviceTlbState s, int iova) {
            return s.range.contains(iova) && s.request.count(Request.IDLE) < s.constants.functions();
        }

        private static int ofPage(int page) {
            return page == Domain.NONE ? FAULT : 1 + page;
        }
    }
}
