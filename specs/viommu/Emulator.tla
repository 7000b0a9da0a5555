------------------------------ MODULE Emulator ------------------------------
(***************************************************************************)
(* The emulated IOMMU works its invalidation queue off, one descriptor     *)
(* after another and each in small steps, and keeps the shadow table in    *)
(* step with the guest's. On bare metal the hardware does it, without a    *)
(* shadow.                                                                 *)
(***************************************************************************)
EXTENDS ViommuState

WorkerAt(step) == worker.step = step

Fetch ==
    /\ WorkerAt("Idle")
    /\ queue # <<>>
    /\ Head(queue)[1] = "Invalidate"
    /\ worker' = [step |-> IF BareMetal THEN "FlushIotlb" ELSE "Unshadow", iova |-> Head(queue)[2], frame |-> None]
    /\ queue' = Tail(queue)
    /\ UNCHANGED <<completed, shadow, guestVars, hostVars, deviceVars>>

\* The entry goes, its frame stays pinned: the worker holds it.
Unshadow ==
    /\ WorkerAt("Unshadow")
    /\ shadow' = [shadow EXCEPT ![worker.iova] = None]
    /\ worker' = [worker EXCEPT !.step = "FlushIotlb", !.frame = shadow[worker.iova]]
    /\ UNCHANGED <<queue, completed, guestVars, hostVars, deviceVars>>

FlushIotlb ==
    /\ WorkerAt("FlushIotlb")
    /\ iotlb' = [iotlb EXCEPT ![worker.iova] = None]
    /\ worker' = [worker EXCEPT !.step = "Drain"]
    /\ UNCHANGED <<queue, completed, shadow, guestVars, hostVars, inflight>>

\* Waits until every DMA that was translated through the IOVA has landed.
Drain ==
    /\ WorkerAt("Drain")
    /\ \A dma \in inflight : dma[1] # worker.iova
    /\ worker' = IF BareMetal THEN IdleWorker ELSE [worker EXCEPT !.step = "Unpin"]
    /\ UNCHANGED <<queue, completed, shadow, guestVars, hostVars, deviceVars>>

Unpin ==
    /\ WorkerAt("Unpin")
    /\ pins' = IF worker.frame = None THEN pins ELSE [pins EXCEPT ![worker.frame] = @ - 1]
    /\ worker' = [worker EXCEPT !.step = "Reshadow", !.frame = None]
    /\ UNCHANGED <<queue, completed, shadow, guestVars, backing, owner, deviceVars>>

\* Reads the guest's entry; if it is present, faults its page in, pins the frame f and installs it.
Reshadow(f) ==
    /\ WorkerAt("Reshadow")
    /\ LET i == worker.iova
           p == ioPageTable[i]
       IN  IF p = None
           THEN /\ f = None
                /\ UNCHANGED <<shadow, hostVars>>
           ELSE /\ f # None
                /\ IF backing[p] = None THEN owner[f] = "Other" ELSE backing[p] = f
                /\ backing' = [backing EXCEPT ![p] = f]
                /\ owner' = [owner EXCEPT ![f] = "Guest"]
                /\ pins' = [pins EXCEPT ![f] = @ + 1]
                /\ shadow' = [shadow EXCEPT ![i] = f]
    /\ worker' = IdleWorker
    /\ UNCHANGED <<queue, completed, guestVars, deviceVars>>

\* A wait descriptor: everything before it is done, its status word is signalled.
Complete ==
    /\ WorkerAt("Idle")
    /\ queue # <<>>
    /\ Head(queue)[1] = "Wait"
    /\ completed' = completed \cup {Head(queue)[2]}
    /\ queue' = Tail(queue)
    /\ UNCHANGED <<worker, shadow, guestVars, hostVars, deviceVars>>
=============================================================================
