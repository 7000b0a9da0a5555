-------------------------- MODULE FlushQueueState ---------------------------
(***************************************************************************)
(* Deferred invalidation at the grain of Linux: an unmapped IOVA waits in  *)
(* a ring, together with the page-table page that it leaves empty, until a *)
(* flush of the whole IOTLB has begun after it was queued, and has         *)
(* finished. The constants, the variables, and who may change which.       *)
(*                                                                         *)
(* Source: Linux, drivers/iommu/dma-iommu.c (queue_iova, fq_flush_iotlb,   *)
(* fq_ring_free_locked, fq_flush_timeout); its flush counters came with    *)
(* fb418dab8a4f.                                                           *)
(*                                                                         *)
(* The code has two counters that only grow, of flushes that have started  *)
(* and of flushes that have finished. All that it looks at is how far they *)
(* are ahead of the latter, so that one is 0 here: the end of a flush      *)
(* takes one from all others, and what is behind stays at -1.              *)
(***************************************************************************)
EXTENDS Integers, FiniteSets

CONSTANTS
    Cpu,             \* CPUs that unmap
    Iova,            \* I/O virtual pages that the driver can hand out
    TablePage,       \* pages that page tables are made of
    RingSlots,       \* slots of a ring, one of which stays empty
    Queue            \* who shares a ring

ASSUME /\ Queue \in {"PerCpu", "Single", "None"}
       /\ RingSlots \in Nat \ {0, 1}

VARIABLES
    \* allocators
    mapping,         \* [Iova -> Free, Live, Cleared]
    table,           \* [Iova -> TablePage or None] where its entry is, until the IOVA is released
    pool,            \* free page-table pages
    \* CPUs and timer
    at,              \* [Flusher -> piece] what each of them does next
    hand,            \* [Cpu -> Iova or None] what the CPU unmaps
    \* rings
    head,            \* [Ring -> slot] the oldest entry
    tail,            \* [Ring -> slot] where the next entry goes
    entryIova,       \* [Place -> Iova or None]
    entryCounter,    \* [Place -> Int] flushes under way when it was queued, less those finished since
    entryPages,      \* [Place -> SUBSET TablePage] its free list
    \* flushes
    started,         \* flushes that have started and not finished
    timerOn,         \* whether the timer is armed
    undrained,       \* rings that the timer has still to drain
    \* device
    iotlb,           \* [Iova -> TablePage or None] a cached translation: the table page that it was found in
    inflight         \* Iova or None: the DMA that is translated and has not landed

allocatorVars == <<mapping, table, pool>>
cpuVars       == <<at, hand>>
ringVars      == <<head, tail, entryIova, entryCounter, entryPages>>
flushVars     == <<started, timerOn, undrained>>
deviceVars    == <<iotlb, inflight>>
vars          == <<allocatorVars, cpuVars, ringVars, flushVars, deviceVars>>

-----------------------------------------------------------------------------
None == "None"

TheTimer == "Timer"

\* Without a flush queue an unmap invalidates its IOVA and waits.
Strict == Queue = "None"

Flusher == Cpu \cup {TheTimer}

Ring == IF Queue = "Single" THEN {"Shared"} ELSE Cpu

\* The ring that a CPU queues in.
RingOf(c) == IF Queue = "Single" THEN "Shared" ELSE c

Slot == 0 .. RingSlots - 1

Place == Ring \X Slot

Pieces == {"Idle", "ClearPte", "MakeRoom", "StartFlush", "FinishFlush", "AddEntry", "DrainRing", "Invalidate", "Release"}

TypeOK ==
    /\ mapping \in [Iova -> {"Free", "Live", "Cleared"}]
    /\ table \in [Iova -> TablePage \cup {None}]
    /\ pool \subseteq TablePage
    /\ at \in [Flusher -> Pieces]
    /\ hand \in [Cpu -> Iova \cup {None}]
    /\ head \in [Ring -> Slot]
    /\ tail \in [Ring -> Slot]
    /\ entryIova \in [Place -> Iova \cup {None}]
    /\ entryCounter \in [Place -> -1 .. Cardinality(Flusher)]
    /\ entryPages \in [Place -> SUBSET TablePage]
    /\ started \in 0 .. Cardinality(Flusher)
    /\ timerOn \in BOOLEAN
    /\ undrained \subseteq Ring
    /\ iotlb \in [Iova -> TablePage \cup {None}]
    /\ inflight \in Iova \cup {None}
=============================================================================
