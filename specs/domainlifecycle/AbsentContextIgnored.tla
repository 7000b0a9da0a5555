------------------------ MODULE AbsentContextIgnored ------------------------
(***************************************************************************)
(* A context entry that is not present is taken for an error, and the      *)
(* shadow table stays as it is.                                            *)
(* gitlab.com/qemu-project/qemu/-/commit/c28b535d08: a context entry       *)
(* becomes invalid, and the shadow is not cleared                          *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveContextListeners(requesters) == {r \in requesters : context[r] # None}
=============================================================================
