-------------------------- MODULE DrainNotResumed ---------------------------
(***************************************************************************)
(* After one mapping a detach does not go on with the rest of its early    *)
(* teardown: the domain stays for ever.                                    *)
(* derived from the strategy of optimistic teardown: a detach has to empty *)
(* every pool; no published case is known                                  *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveRest(c) ==
    /\ at' = [at EXCEPT ![c] = "Idle"]
    /\ hand' = [hand EXCEPT ![c] = None]
=============================================================================
