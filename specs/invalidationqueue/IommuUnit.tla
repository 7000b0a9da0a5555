----------------------------- MODULE IommuUnit ------------------------------
(***************************************************************************)
(* A unit fetches the descriptors from head to tail and carries them out   *)
(* one after another. An entry is empty again once it is fetched; one that *)
(* is not written yet has no effect.                                       *)
(***************************************************************************)
EXTENDS InvalidationQueueState

AtHead(u, kind) == head[u] # tail[u] /\ ring[u, head[u]][1] = kind

Consume(u) ==
    /\ ring' = [ring EXCEPT ![u, head[u]] = Empty]
    /\ head' = [head EXCEPT ![u] = Advance(@, 1)]

\* Nobody is between reading an entry and filling the cache with it.
Exclusive(u) == walk[u] = None

\* A unit may drop more than it is asked to.
Dropped(u, wide) ==
    CASE AtHead(u, "Empty") -> {}
      [] wide               -> {u} \X Iova
      [] OTHER              -> {<<u, ring[u, head[u]][2]>>}

Execute(u, wide) ==
    /\ AtHead(u, "Invalidate") \/ AtHead(u, "Empty")
    /\ Exclusive(u)
    /\ iotlb' = iotlb \ Dropped(u, wide)
    /\ Consume(u)
    /\ UNCHANGED <<cpuVars, lock, free, sequence, tail, status, semaphore, faulty, walk, plugged>>

\* Nothing is invalidated; the wait that follows will tell.
Fail(u) ==
    /\ Design = "TwoUnits"
    /\ AtHead(u, "Invalidate")
    /\ faulty' = faulty \cup {u}
    /\ Consume(u)
    /\ UNCHANGED <<cpuVars, lock, free, sequence, tail, status, semaphore, deviceVars>>

\* A wait: everything before it is done. A failure is reported once.
Complete(u) ==
    /\ AtHead(u, "Wait")
    /\ LET w == ring[u, head[u]][2]
       IN  IF Numbered
           THEN /\ semaphore' = w
                /\ UNCHANGED <<status, faulty>>
           ELSE /\ status' = [status EXCEPT ![u, w] = IF u \in faulty THEN "Failed" ELSE "Done"]
                /\ faulty' = faulty \ {u}
                /\ UNCHANGED semaphore
    /\ Consume(u)
    /\ UNCHANGED <<cpuVars, lock, free, sequence, tail, deviceVars>>
=============================================================================
