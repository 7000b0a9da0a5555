package viommu.adapters.logs.read;

import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** What QEMU's intel-iommu says ({@code hw/i386/trace-events}). */
final class VtdEvents {
    /** VT-d's fault reasons for what the entries of a table do not permit; not present is one of them. */
    private static final int WRITE_NOT_PERMITTED = 5;

    private static final int READ_NOT_PERMITTED = 6;

    private VtdEvents() {}

    static LogEvent event(Stamp at, String name, Words words) {
        return switch (name) {
            case "vtd_iotlb_page_hit" -> hit(at, words);
            case "vtd_iotlb_page_update" -> fill(at, words);
            case "vtd_dmar_translate" -> translation(at, words);
            case "vtd_inv_desc" -> descriptor(at, words);
            case "vtd_inv_desc_iotlb_pages" -> pages(at, words);
            case "vtd_inv_desc_iotlb_domain" -> invalidation(at, new Scope.OfDomain(new Domain(domain(words))));
            case "vtd_inv_desc_iotlb_global" -> invalidation(at, new Scope.Global());
            case "vtd_inv_desc_cc_global" -> invalidation(at, new Scope.AllContexts());
            case "vtd_inv_desc_cc_domain" -> invalidation(at, new Scope.ContextsOf(new Domain(domain(words))));
            case "vtd_inv_desc_cc_device" ->
                invalidation(at, new Scope.ContextOf(new Requester(Devices.id(words.afterKey(" device ")))));
            case "vtd_inv_desc_wait_sw", "vtd_inv_desc_wait_irq" -> new LogEvent.Completed(at);
            case "vtd_iotlb_cc_update", "vtd_iotlb_cc_hit" -> context(at, words);
            case "vtd_dmar_fault" -> fault(at, words);
            default -> new LogEvent.Other(at, name);
        };
    }

    private static int domain(Words words) {
        return words.end(words.intAfter("domain "));
    }

    private static LogEvent fill(Stamp at, Words words) {
        int requester = words.intAfter("sid ");
        long iova = words.after("iova ");
        long entry = words.after("slpte ");
        return new LogEvent.Fill(at, requester, domain(words), iova, entry);
    }

    private static LogEvent hit(Stamp at, Words words) {
        int requester = words.intAfter("sid ");
        long iova = words.after("iova ");
        long entry = words.after("slpte ");
        return new LogEvent.Hit(at, requester, domain(words), iova, entry);
    }

    private static LogEvent translation(Stamp at, Words words) {
        int requester = Devices.id(words.afterKey("dev "));
        long iova = words.after("iova ");
        long address = words.after("gpa ");
        return words.end(new LogEvent.Translation(at, requester, iova, address, words.after("mask ")));
    }

    private static LogEvent descriptor(Stamp at, Words words) {
        long high = words.after(" high ");
        long low = words.after(" low ");
        return words.end(new LogEvent.Descriptor(at, QueueDescriptor.scope(low, high)));
    }

    private static LogEvent pages(Stamp at, Words words) {
        Domain domain = new Domain(words.intAfter("domain "));
        Iova iova = new Iova(LogEvent.page(words.after("addr ")));
        return invalidation(at, new Scope.Pages(domain, iova, words.end(words.intAfter("mask ")), false));
    }

    private static LogEvent invalidation(Stamp at, Scope scope) {
        return new LogEvent.Invalidation(at, Optional.of(scope));
    }

    /** The domain is in bits 8 to 23 of the upper word. */
    private static LogEvent context(Stamp at, Words words) {
        int bus = words.intAfter("bus ");
        int function = words.intAfter("devfn ");
        return new LogEvent.ContextRead(at, bus << 8 | function, (int) (words.after("high ") >> 8) & 0xffff);
    }

    private static LogEvent fault(Stamp at, Words words) {
        int requester = words.intAfter("sid ");
        int reason = words.intAfter("fault ");
        long iova = words.after("addr ");
        Access access = words.end(words.intAfter("write ")) == 0 ? Access.READ : Access.WRITE;
        boolean missing = reason == WRITE_NOT_PERMITTED || reason == READ_NOT_PERMITTED;
        return new LogEvent.EmulatorFault(at, requester, iova, Optional.of(access), missing);
    }
}
