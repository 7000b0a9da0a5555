-------------------------- MODULE DmaTrackingState --------------------------
(***************************************************************************)
(* The constants and variables of a tracking table that a guest and its    *)
(* host share: the guest counts its DMA mappings of each page there, the   *)
(* host marks what it has pinned for the device. Who may change which of   *)
(* them.                                                                   *)
(*                                                                         *)
(* Source: coIOMMU, as in ChromiumOS kernel/dma/coiommu.c (guest) and      *)
(* crosvm devices/src/pci/coiommu.rs (host). An entry of the table is a    *)
(* word with the flags PINNED and ACCESSED and a map count; here they are  *)
(* three variables that a step may change together.                        *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Cpu,             \* guest CPUs, each with one request at a time
    Pages,           \* how many guest pages there are
    Requests,        \* how many pages a request names
    Unpinning        \* why the host unpins

ASSUME /\ Pages \in Nat \ {0}
       /\ Requests \in {"Single", "Batch"}
       /\ Unpinning \in {"Lru", "Balloon"}

VARIABLES
    \* the table
    count,           \* [Page -> Nat] map counts
    accessed,        \* pages whose ACCESSED flag is set
    pinned,          \* pages whose PINNED flag is set
    \* guest
    at,              \* [Cpu -> piece] what it does next
    request,         \* [Cpu -> SUBSET Page] what its request names, until its unmap has returned
    left,            \* [Cpu -> SUBSET Page] those for which the piece is still to be done
    missing,         \* [Cpu -> SUBSET Page] those that it found not to be pinned
    asking,          \* CPUs that wait for an answer of the pin worker
    inUse,           \* CPUs whose pages the device may use
    balloon,         \* [Page -> Out, Asked, Granted, In]
    \* host
    lock,            \* who holds the lock that pinning and unpinning share
    pinner,          \* what the pin worker does next, for which CPU, the pages that are still to be pinned
    unpinner,        \* what the unpin worker does next, for which page (0 if idle), whether it is for the balloon
    unpinList,       \* pages that the unpin worker looks at from time to time
    ioTable,         \* pages that VFIO has mapped for the device
    vfioPins,        \* pages that VFIO has pinned
    owner            \* [Page -> Guest, Other] who has the frame that the page had first

tableVars == <<count, accessed, pinned>>
guestVars == <<at, request, left, missing, asking, inUse, balloon>>
hostVars  == <<lock, pinner, unpinner, unpinList, ioTable, vfioPins, owner>>
vars      == <<tableVars, guestVars, hostVars>>

-----------------------------------------------------------------------------
None == "None"

\* Pages follow each other: a request names a range of them.
Page == 0..(Pages - 1)

RequestSize == IF Requests = "Single" THEN 1 ELSE Pages

\* Each CPU has a page mapped once at most.
MostMaps == Cardinality(Cpu)

IdlePinner   == [at |-> "Idle", cpu |-> None, left |-> {}]
IdleUnpinner == [at |-> "Idle", page |-> 0, forced |-> FALSE]

First(pages) == CHOOSE p \in pages : \A q \in pages : p <= q

\* The piece after that one, or Idle after the last.
After(pieces, piece) ==
    LET k == CHOOSE n \in 1..Len(pieces) : pieces[n] = piece
    IN  IF k = Len(pieces) THEN "Idle" ELSE pieces[k + 1]

\* The guest has given the page up, though its count may not show it yet: the device's unmap is complete.
IsFree(p) == \A c \in Cpu : p \in request[c] => at[c] = "Decrement" /\ c \notin inUse

\* The entry of the page is exactly PINNED, or zero.
ExactlyPinned(p) == p \in pinned /\ p \notin accessed /\ count[p] = 0
Zero(p)          == p \notin pinned /\ p \notin accessed /\ count[p] = 0

TypeOK ==
    /\ count \in [Page -> 0..MostMaps]
    /\ accessed \subseteq Page
    /\ pinned \subseteq Page
    /\ at \in [Cpu -> {"Idle", "Increment", "SetAccessed", "TestPinned", "Ask", "Recheck", "Undo", "Unmap", "Decrement"}]
    /\ request \in [Cpu -> SUBSET Page]
    /\ left \in [Cpu -> SUBSET Page]
    /\ missing \in [Cpu -> SUBSET Page]
    /\ asking \subseteq Cpu
    /\ inUse \subseteq Cpu
    /\ balloon \in [Page -> {"Out", "Asked", "Granted", "In"}]
    /\ lock \in {"Nobody", "Pinner", "Unpinner"}
    /\ pinner \in [at : {"Idle", "Test", "Map", "Set", "Answer"}, cpu : Cpu \cup {None}, left : SUBSET Page]
    /\ unpinner \in [at : {"Idle", "CompareAndSwap", "Unmap", "Unpin", "Restore", "ClearAccessed"},
                     page : Page, forced : BOOLEAN]
    /\ unpinList \subseteq Page
    /\ ioTable \subseteq Page
    /\ vfioPins \subseteq Page
    /\ owner \in [Page -> {"Guest", "Other"}]
=============================================================================
