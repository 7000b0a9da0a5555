--------------------------- MODULE DeviceTlbState ---------------------------
(***************************************************************************)
(* The constants and variables of address translation services, and who    *)
(* may change which of them: a guest with its IOMMU driver, the IOMMU with *)
(* its IOTLB, a device whose two functions have a device TLB each, and the *)
(* host that owns the memory.                                              *)
(*                                                                         *)
(* Source: PCI Express ATS for request, invalidation and answer; Linux     *)
(* drivers/iommu/intel/cache.c and git.kernel.org/torvalds/c/353e3cf8590c  *)
(* for the order of the invalidations.                                     *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Iovas,           \* how many I/O virtual pages there are
    Page,            \* pages that can be mapped, one IOVA each
    InflightLimit,   \* writes that the device has under way at once
    Coverage,        \* what the invalidation of a device TLB covers at an unmap
    Plugging         \* whether functions come and go

ASSUME /\ Iovas \in Nat \ {0} /\ InflightLimit \in Nat \ {0}
       /\ Coverage \in {"Exact", "OverWide"}
       /\ Plugging \in {"Fixed", "HotPlug"}

VARIABLES
    \* driver
    ioPageTable,     \* [Iova -> Page or None] what the driver wrote
    buffer,          \* [Iova -> Page or None] the page that the caller mapped, until its unmap has returned
    attached,        \* functions whose context entry is present
    flushList,       \* functions whose device TLBs an unmap invalidates
    task,            \* the function or the IOVAs that the driver is busy with, the pieces to do
    \* IOMMU
    iotlb,           \* [Iova -> Page or None]
    iotlbRequest,    \* an invalidation of the IOTLB that is submitted, and what it covers
    \* device
    present,         \* functions that are there
    deviceTlb,       \* [<<function, iova>> -> Page or None]
    request,         \* [Function -> Idle, Sent, Invalidated] how far an invalidation request is
    range,           \* the IOVAs that the requests under way cover
    posted,          \* <<function, iova, page>>: translated writes that have not landed
    draining,        \* those of them that an answer waits for
    \* host
    owner            \* [Page -> Guest, Other]

driverVars == <<ioPageTable, buffer, attached, flushList, task>>
iommuVars  == <<iotlb, iotlbRequest>>
deviceVars == <<present, deviceTlb, request, range, posted, draining>>
vars       == <<driverVars, iommuVars, deviceVars, owner>>

-----------------------------------------------------------------------------
None == "None"

\* Consecutive, since an invalidation covers an aligned block.
Iova == 0..(Iovas - 1)

\* The physical function and a virtual one.
Function == {"PF", "VF"}

HotPlug == Plugging = "HotPlug"

\* A virtual function can be removed on its own; without the physical one there is no device.
Removable == IF HotPlug THEN {"VF"} ELSE {}

Pieces == {"ClearPte", "ClearContext", "InvalidateIotlb", "AwaitIotlb", "InvalidateDeviceTlb", "AwaitDeviceTlb",
           "Release"}

IdleTask         == [function |-> None, iovas |-> {}, todo |-> <<>>]
IdleIotlbRequest == [pending |-> FALSE, iovas |-> {}]

TypeOK ==
    /\ ioPageTable \in [Iova -> Page \cup {None}]
    /\ buffer \in [Iova -> Page \cup {None}]
    /\ attached \subseteq Function
    /\ flushList \subseteq Function
    /\ task.function \in Function \cup {None}
    /\ task.iovas \subseteq Iova
    /\ task.todo \in Seq(Pieces)
    /\ iotlb \in [Iova -> Page \cup {None}]
    /\ iotlbRequest \in [pending : BOOLEAN, iovas : SUBSET Iova]
    /\ present \subseteq Function
    /\ deviceTlb \in [Function \X Iova -> Page \cup {None}]
    /\ request \in [Function -> {"Idle", "Sent", "Invalidated"}]
    /\ range \subseteq Iova
    /\ posted \subseteq Function \X Iova \X Page
    /\ draining \subseteq posted
    /\ owner \in [Page -> {"Guest", "Other"}]
=============================================================================
