------------------------------- MODULE Drain --------------------------------
(***************************************************************************)
(* Early teardown of everything, pool by pool: when the host asks for it,  *)
(* and before the domain is destroyed.                                     *)
(***************************************************************************)
EXTENDS Expiry

CanBegin(c) == at[c] = "Idle" /\ drainers = {} /\ domain = "Attached"

BeginDrain(c) ==
    /\ drainers' = {c}
    /\ undrained' = PoolsToDrain(c)
    /\ at' = [at EXCEPT ![c] = "Drain"]
    /\ UNCHANGED <<callerVars, mappingVars, hand, wish, emulatorVars, hostVars, inflight>>

\* A CPU on which nobody maps takes up the host's request.
Respond(c) ==
    /\ CanBegin(c)
    /\ pressure
    /\ c \notin Mapper
    /\ BeginDrain(c)
    /\ UNCHANGED domain

\* Callers have given back every buffer, and none is inside map or unmap.
CanDetach(c) == HotPlug /\ CanBegin(c) /\ BuffersInUse = 0 /\ \A i \in Iova : mapping[i] # "Unmapping"

Detach(c) ==
    /\ CanDetach(c)
    /\ domain' = "Detaching"
    /\ BeginDrain(c)

Attach ==
    /\ domain = "Detached"
    /\ domain' = "Attached"
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainers, undrained, emulatorVars, hostVars, inflight>>

\* The drainer finds a mapping in the pool of some CPU.
DrainPool(c, other) ==
    /\ at[c] = "Drain"
    /\ other \in undrained
    /\ pool[other] # <<>>
    /\ Find(c, other)

\* The pool is empty, and is not looked at again.
LeavePool(c, other) ==
    /\ at[c] = "Drain"
    /\ other \in undrained
    /\ pool[other] = <<>>
    /\ undrained' = undrained \ {other}
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, domain, drainers, emulatorVars, hostVars, inflight>>

\* The domain is destroyed, or the host is answered.
Finish(c) ==
    /\ at[c] = "Drain"
    /\ undrained = {}
    /\ AllTornDown
    /\ domain' = IF domain = "Detaching" THEN "Detached" ELSE domain
    /\ pressure' = IF domain = "Detaching" THEN pressure ELSE FALSE
    /\ drainers' = {}
    /\ at' = [at EXCEPT ![c] = "Idle"]
    /\ UNCHANGED <<callerVars, mappingVars, hand, wish, undrained, emulatorVars, owner, inflight>>
=============================================================================
