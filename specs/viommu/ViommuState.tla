---------------------------- MODULE ViommuState ----------------------------
(***************************************************************************)
(* The constants and variables of the whole vIOMMU system, and who may     *)
(* change which of them: a guest with its IOMMU driver, the emulator of    *)
(* its IOMMU (or the hardware IOMMU), the host that owns the memory, and a *)
(* device that does DMA.                                                   *)
(*                                                                         *)
(* Source: "vIOMMU: Efficient IOMMU Emulation", USENIX ATC 2011, for the   *)
(* strategies; the VT-d specification for queue, wait and caching mode.    *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Iova,            \* I/O virtual pages that the driver can hand out
    Page,            \* guest pages
    Frame,           \* host frames
    QueueCapacity,   \* entries of the invalidation queue
    StaleQuota,      \* stale mappings that the driver allows itself
    StaleAge,        \* ticks after which a stale mapping must be torn down
    InflightLimit,   \* DMAs that the device has under way at once
    Teardown,        \* the driver's strategy
    Emulation        \* who works the invalidation queue off, and when

ASSUME /\ Teardown \in {"Strict", "Async", "Deferred", "Optimistic", "Hostile"}
       /\ Emulation \in {"BareMetal", "Samecore", "Sidecore"}
       /\ Cardinality(Frame) >= Cardinality(Page)
       /\ StaleQuota \in Nat \ {0} /\ StaleAge \in Nat /\ InflightLimit \in Nat \ {0}
       /\ QueueCapacity >= StaleQuota + 1

VARIABLES
    \* guest
    ioPageTable,     \* [Iova -> Page or None] what the guest wrote
    buffer,          \* [Iova -> Page or None] the page that the caller mapped
    mapping,         \* [Iova -> Free, Mapping, Live, Unmapping, Stale]
    age,             \* [Iova -> Nat] ticks since the unmap of a stale mapping
    pageUse,         \* [Page -> Idle, Buffer, Reused]
    task,            \* the IOVAs that the driver is busy with, the pieces to do
    \* emulator
    queue,           \* invalidation descriptors and wait descriptors
    completed,       \* status words that wait descriptors have signalled
    worker,          \* next step inside one descriptor, its IOVA, the held frame
    shadow,          \* [Iova -> Frame or None] the table that the device walks
    \* host
    backing,         \* [Page -> Frame or None] None: swapped out
    owner,           \* [Frame -> Guest, Other]
    pins,            \* [Frame -> Int] pin counts
    \* device
    iotlb,           \* [Iova -> Frame or None]
    inflight         \* <<iova, frame>>: translated DMAs that have not landed

guestVars    == <<ioPageTable, buffer, mapping, age, pageUse, task>>
emulatorVars == <<queue, completed, worker, shadow>>
hostVars     == <<backing, owner, pins>>
deviceVars   == <<iotlb, inflight>>
vars         == <<guestVars, emulatorVars, hostVars, deviceVars>>

-----------------------------------------------------------------------------
None == "None"

Pieces == {"ClearPte", "SubmitInvalidation", "AwaitCompletion", "Release", "Return"}

\* A status word that a wait descriptor can signal: the driver's own, and one per IOVA for Async.
StatusWord == {"Driver"} \cup Iova

Descriptor == ({"Invalidate"} \X Iova) \cup ({"Wait"} \X StatusWord)

IdleTask   == [iovas |-> {}, todo |-> <<>>]
IdleWorker == [step |-> "Idle", iova |-> None, frame |-> None]

Stale == {i \in Iova : mapping[i] = "Stale"}

BareMetal == Emulation = "BareMetal"

\* Samecore: every virtual CPU of the guest stands still from the doorbell on.
GuestRuns == Emulation = "Samecore" => queue = <<>> /\ worker.step = "Idle"

TypeOK ==
    /\ ioPageTable \in [Iova -> Page \cup {None}]
    /\ buffer \in [Iova -> Page \cup {None}]
    /\ mapping \in [Iova -> {"Free", "Mapping", "Live", "Unmapping", "Stale"}]
    /\ age \in [Iova -> Nat]
    /\ pageUse \in [Page -> {"Idle", "Buffer", "Reused"}]
    /\ task.iovas \subseteq Iova
    /\ task.todo \in Seq(Pieces)
    /\ queue \in Seq(Descriptor) /\ Len(queue) <= QueueCapacity
    /\ completed \subseteq StatusWord
    /\ worker \in [step : {"Idle", "Unshadow", "FlushIotlb", "Drain", "Unpin", "Reshadow"},
                   iova : Iova \cup {None},
                   frame : Frame \cup {None}]
    /\ shadow \in [Iova -> Frame \cup {None}]
    /\ backing \in [Page -> Frame \cup {None}]
    /\ owner \in [Frame -> {"Guest", "Other"}]
    /\ pins \in [Frame -> Int]
    /\ iotlb \in [Iova -> Frame \cup {None}]
    /\ inflight \subseteq Iova \X Frame
=============================================================================
