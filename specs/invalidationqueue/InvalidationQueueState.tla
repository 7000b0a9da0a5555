----------------------- MODULE InvalidationQueueState -----------------------
(***************************************************************************)
(* The constants and variables of an invalidation queue: CPUs that tear    *)
(* mappings down, a ring of descriptors in memory for each IOMMU, the      *)
(* units that work their rings off, and the caches behind them.            *)
(*                                                                         *)
(* Sources: Linux drivers/iommu/intel/dmar.c (qi_submit_sync: ring, status *)
(* word per entry) and drivers/iommu/amd/iommu.c (iommu_completion_wait:   *)
(* sequence number and semaphore), Xen xen/drivers/passthrough (errors,    *)
(* time-outs and several units), the VT-d specification on queued          *)
(* invalidation.                                                           *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Cpu,             \* CPUs that unmap
    Iova,            \* I/O virtual pages that the driver can hand out
    RingSize,        \* entries of a ring, one of which stays empty
    Design           \* how a completion is signalled, and by how many units

ASSUME /\ Design \in {"StatusSlots", "SequenceNumbers", "TwoUnits"}
       /\ RingSize \in Nat /\ RingSize >= 3

VARIABLES
    \* what a CPU of the driver is busy with
    ioPageTable,     \* the IOVAs whose entry is present
    mapping,         \* [Iova -> Free, Live, Unmapping, Quarantined]
    pc,              \* [Cpu -> Idle, or the piece that is next]
    target,          \* [Cpu -> Iova or None] what it tears down
    unit,            \* [Cpu -> Unit] where it invalidates
    word,            \* [Cpu -> Index] its status slot or sequence number
    result,          \* [Cpu -> Ok, Failed] what the units have said so far
    suppressed,      \* CPUs that put their flushes off
    \* the rings, in memory
    lock,            \* [Unit -> Cpu or None]
    free,            \* [Unit -> Index] the entry that is written next
    sequence,        \* the last sequence number that was given out
    ring,            \* [Unit \X Index -> Descriptor]
    tail,            \* [Unit -> Index] register: up to here the unit may fetch
    \* the units
    head,            \* [Unit -> Index] register: the entry that is fetched next
    status,          \* [Unit \X Index -> Clear, Done, Failed] status slots
    semaphore,       \* the sequence number that was signalled last
    faulty,          \* units with a failed invalidation that is not reported yet
    \* the caches and the device
    iotlb,           \* <<unit, iova>>: cached translations
    walk,            \* [Unit -> Iova or None] entry read, not yet in the cache
    plugged          \* units whose device is there

cpuVars    == <<ioPageTable, mapping, pc, target, unit, word, result, suppressed>>
ringVars   == <<lock, free, sequence, ring, tail>>
unitVars   == <<head, status, semaphore, faulty>>
deviceVars == <<iotlb, walk, plugged>>
vars       == <<cpuVars, ringVars, unitVars, deviceVars>>

-----------------------------------------------------------------------------
None == "None"

FirstUnit == "u1"
LastUnit  == IF Design = "TwoUnits" THEN "u2" ELSE "u1"
Unit      == {FirstUnit, LastUnit}

Index == 0..(RingSize - 1)
Entry == Unit \X Index

\* One semaphore takes sequence numbers, or each entry of a ring has a status slot of its own.
Numbered == Design = "SequenceNumbers"

\* A lock of the address space allows one teardown at a time where it concerns several units.
Serialised == Design = "TwoUnits"

\* An emulator reads the entry and fills its cache in two steps; hardware is taken to do it in one.
SplitTranslation == Design = "StatusSlots"

Empty            == <<"Empty">>
Invalidate(i)    == <<"Invalidate", i>>
Wait(w)          == <<"Wait", w>>
Descriptor       == {Empty} \cup ({"Invalidate"} \X Iova) \cup ({"Wait"} \X Index)

Advance(k, by) == (k + by) % RingSize

\* How many entries the unit has still to fetch, and where.
Pending(u)        == (tail[u] - head[u] + RingSize) % RingSize
PendingEntries(u) == {Advance(head[u], k) : k \in 0..(Pending(u) - 1)}

Queued(u, i) == \E k \in PendingEntries(u) : ring[u, k] = Invalidate(i)

\* A cache, or a walk that will end in one, still knows the IOVA.
Cached(u, i) == <<u, i>> \in iotlb \/ walk[u] = i

Awaits(c, u, w) == pc[c] = "AwaitCompletion" /\ unit[c] = u /\ word[c] = w

\* The semaphore has passed the number; numbers are compared as if they went round, half of them ahead.
Reached(w) == (semaphore - w + RingSize) % RingSize < RingSize \div 2

Signalled(c) == IF Numbered THEN Reached(word[c]) ELSE status[unit[c], word[c]] # "Clear"

TypeOK ==
    /\ ioPageTable \subseteq Iova
    /\ mapping \in [Iova -> {"Free", "Live", "Unmapping", "Quarantined"}]
    /\ pc \in [Cpu -> {"Idle", "ClearPte", "Lock", "Allocate", "WriteDescriptors", "WriteTail", "Unlock",
                       "AwaitCompletion", "Release"}]
    /\ target \in [Cpu -> Iova \cup {None}]
    /\ unit \in [Cpu -> Unit]
    /\ word \in [Cpu -> Index]
    /\ result \in [Cpu -> {"Ok", "Failed"}]
    /\ suppressed \subseteq Cpu
    /\ lock \in [Unit -> Cpu \cup {None}]
    /\ free \in [Unit -> Index]
    /\ sequence \in Index
    /\ ring \in [Entry -> Descriptor]
    /\ tail \in [Unit -> Index]
    /\ head \in [Unit -> Index]
    /\ status \in [Entry -> {"Clear", "Done", "Failed"}]
    /\ semaphore \in Index
    /\ faulty \subseteq Unit
    /\ iotlb \subseteq Unit \X Iova
    /\ walk \in [Unit -> Iova \cup {None}]
    /\ plugged \subseteq Unit
=============================================================================
