---------------------------- MODULE ReplayByRemap ---------------------------
(***************************************************************************)
(* A shadow table is brought up to date by unmapping everything and        *)
(* mapping it again.                                                       *)
(* gitlab.com/qemu-project/qemu/-/commit/63b88968f1: a domain invalidation *)
(* unmaps everything and maps it again: small window that the DMA page     *)
(* table might be incomplete.                                              *)
(* gitlab.com/qemu-project/qemu/-/commit/e80c1e4c7d: the same for a dirty  *)
(* sync during migration                                                   *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

\* What is unmapped first.
Mappings ==
    {pl \in Place :
        /\ ~IsCache(pl[1])
        /\ Heard(DomainListeners(IdToInvalidate), pl[1]) # {}
        /\ shadow[pl] # None}

DefectiveInvalidateDomain ==
    IF IsNext("InvalidateDomain") /\ Mappings # {}
    THEN /\ Reshadow([pl \in Place |-> IF pl \in Mappings THEN None ELSE shadow[pl]])
         /\ UNCHANGED <<guestVars, task, cacheVars, lookup, machineVars>>
    ELSE Orig!InvalidateDomain
=============================================================================
