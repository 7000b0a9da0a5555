------------------------------- MODULE Expiry -------------------------------
(***************************************************************************)
(* The teardown of what is stale, piece by piece, and the time that passes *)
(* before.                                                                 *)
(***************************************************************************)
EXTENDS Driver

\* Time passes. Timers are served in time: none is due.
Tick ==
    /\ Quiet
    /\ \E i \in Iova : mapping[i] = "Stale"
    /\ \A c \in Cpu : ~Due(c)
    /\ age' = [i \in Iova |-> IF mapping[i] # "Stale" THEN age[i] ELSE IF age[i] > StaleAge THEN age[i] ELSE age[i] + 1]
    /\ UNCHANGED <<callerVars, mapping, users, ioPageTable, pool, cpuVars, drainVars, emulatorVars, hostVars, inflight>>

\* The CPU finds the next mapping of a pool. Nobody holds it meanwhile.
Find(c, other) ==
    /\ hand' = [hand EXCEPT ![c] = Oldest(other)]
    /\ at' = [at EXCEPT ![c] = "TakeOut"]
    /\ UNCHANGED <<callerVars, mappingVars, wish, drainVars, emulatorVars, hostVars, inflight>>

\* The timer of the CPU finds a mapping in its pool that is old enough.
Expire(c) == at[c] = "Idle" /\ Due(c) /\ Find(c, c)

\* Legal at any time: a mapping need not be kept until it is due.
TearDownEarly(c) == at[c] = "Idle" /\ pool[c] # <<>> /\ ~Due(c) /\ Find(c, c)

\* Takes what was found out of its pool, unless it was reused or taken in between.
TakeOut(c) ==
    LET i == hand[c]
    IN  /\ at[c] = "TakeOut"
        /\ IF StillStale(i)
           THEN /\ pool' = Without(i)
                /\ age' = [age EXCEPT ![i] = 0]
                /\ Begin(c, i, "Expiring")
           ELSE Rest(c) /\ UNCHANGED <<mapping, pool, age>>
        /\ UNCHANGED <<callerVars, users, ioPageTable, wish, drainVars, emulatorVars, hostVars, inflight>>

ClearPte(c) ==
    /\ at[c] = "ClearPte"
    /\ ioPageTable' = [ioPageTable EXCEPT ![hand[c]] = Nothing]
    /\ GoOn(c)
    /\ UNCHANGED <<callerVars, mapping, users, pool, age, wish, drainVars, emulatorVars, hostVars, inflight>>

SubmitInvalidation(c) ==
    /\ at[c] = "SubmitInvalidation"
    /\ request' = [request EXCEPT ![c] = "Submitted"]
    /\ GoOn(c)
    /\ UNCHANGED <<callerVars, mappingVars, wish, drainVars, shadow, pin, hostVars, inflight>>

AwaitCompletion(c) ==
    /\ at[c] = "AwaitCompletion"
    /\ request[c] = "None"
    /\ GoOn(c)
    /\ UNCHANGED <<callerVars, mappingVars, wish, drainVars, emulatorVars, hostVars, inflight>>

\* The IOVA goes back to the allocator; a strict unmap returns.
Release(c) ==
    /\ at[c] = "Release"
    /\ mapping' = [mapping EXCEPT ![hand[c]] = "Free"]
    /\ GoOn(c)
    /\ UNCHANGED <<callerVars, users, ioPageTable, pool, age, wish, drainVars, emulatorVars, hostVars, inflight>>
=============================================================================
