------------------------ MODULE DrainEndsAtLostRace -------------------------
(***************************************************************************)
(* An early teardown of everything ends when the mapping that it has found *)
(* is reused meanwhile: the host waits for ever.                           *)
(* derived from the strategy of optimistic teardown: early teardown races  *)
(* with reuse; no published case is known                                  *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveTakeOut(c) ==
    LET i == hand[c]
    IN  /\ at[c] = "TakeOut"
        /\ IF StillStale(i)
           THEN /\ pool' = Without(i)
                /\ age' = [age EXCEPT ![i] = 0]
                /\ Begin(c, i, "Expiring")
           ELSE /\ at' = [at EXCEPT ![c] = "Idle"]
                /\ hand' = [hand EXCEPT ![c] = None]
                /\ UNCHANGED <<mapping, pool, age>>
        /\ UNCHANGED <<callerVars, users, ioPageTable, wish, drainVars, emulatorVars, hostVars, inflight>>
=============================================================================
