package viommu.adapters.qemu.virtio;

import java.util.Optional;
import viommu.conformance.Domain;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Status;
import viommu.conformance.Subject;
import viommu.conformance.subjects.Wrapped;

/** What may become of a request on its way to QEMU. */
enum Defect {
    UNMAP_IS_LOST {
        @Override
        Optional<Operation> instead(Operation operation, int domains) {
            return operation instanceof Operation.Unmap ? Optional.empty() : Optional.of(operation);
        }
    },
    DETACH_IS_LOST {
        @Override
        Optional<Operation> instead(Operation operation, int domains) {
            return operation instanceof Operation.Detach ? Optional.empty() : Optional.of(operation);
        }
    },
    MAP_PERMITS_EVERYTHING {
        @Override
        Optional<Operation> instead(Operation operation, int domains) {
            return Optional.of(
                    operation instanceof Operation.Map map
                            ? new Operation.Map(map.domain(), map.range(), map.page(), Permission.READ_WRITE)
                            : operation);
        }
    },
    MAP_LEAVES_OUT_ALL_BUT_ITS_FIRST_PAGE {
        @Override
        Optional<Operation> instead(Operation operation, int domains) {
            return Optional.of(
                    operation instanceof Operation.Map map
                            ? new Operation.Map(
                                    map.domain(), Range.of(map.range().first(), 1), map.page(), map.permission())
                            : operation);
        }
    },
    ATTACH_GOES_TO_ANOTHER_DOMAIN {
        @Override
        Optional<Operation> instead(Operation operation, int domains) {
            return Optional.of(
                    operation instanceof Operation.Attach attach
                            ? new Operation.Attach(
                                    attach.requester(),
                                    new Domain((attach.domain().id() + 1) % domains))
                            : operation);
        }
    };

    /** What is passed on in place of it; nothing if it is answered OK and lost. */
    abstract Optional<Operation> instead(Operation operation, int domains);

    Subject of(Subject subject) {
        return new Wrapped(subject) {
            @Override
            public Observation step(Operation operation) {
                return instead(operation, capabilities().domains())
                        .map(super::step)
                        .orElseGet(() -> new Observation.Answered(Status.OK));
            }
        };
    }
}
