------------------------------- MODULE Device -------------------------------
(***************************************************************************)
(* A device behind each unit that is not trusted: it may have any IOVA     *)
(* translated at any time. A DMA through a cached translation changes      *)
(* nothing here; what it could reach is what the caches know.              *)
(***************************************************************************)
EXTENDS InvalidationQueueState

\* Reads the entry. What it found is in the cache at once, or after the fill.
Walk(u, i) ==
    /\ u \in plugged
    /\ i \in ioPageTable
    /\ walk[u] = None
    /\ <<u, i>> \notin iotlb
    /\ IF SplitTranslation
       THEN /\ walk' = [walk EXCEPT ![u] = i]
            /\ UNCHANGED iotlb
       ELSE /\ iotlb' = iotlb \cup {<<u, i>>}
            /\ UNCHANGED walk
    /\ UNCHANGED <<cpuVars, ringVars, unitVars, plugged>>

Fill(u) ==
    /\ walk[u] # None
    /\ iotlb' = iotlb \cup {<<u, walk[u]>>}
    /\ walk' = [walk EXCEPT ![u] = None]
    /\ UNCHANGED <<cpuVars, ringVars, unitVars, plugged>>

\* A cache may drop an entry at any time.
Evict(u, i) ==
    /\ <<u, i>> \in iotlb
    /\ iotlb' = iotlb \ {<<u, i>>}
    /\ UNCHANGED <<cpuVars, ringVars, unitVars, walk, plugged>>

\* The device is removed by surprise, whatever is under way.
Unplug(u) ==
    /\ Design = "SequenceNumbers"
    /\ u \in plugged
    /\ plugged' = plugged \ {u}
    /\ UNCHANGED <<cpuVars, ringVars, unitVars, iotlb, walk>>

Plug(u) ==
    /\ u \notin plugged
    /\ plugged' = plugged \cup {u}
    /\ UNCHANGED <<cpuVars, ringVars, unitVars, iotlb, walk>>
=============================================================================
