------------------------- MODULE MCDomainLifecycle --------------------------
(***************************************************************************)
(* What TLC checks. The bounds are in the .cfg files, one per              *)
(* configuration.                                                          *)
(***************************************************************************)
EXTENDS DomainLifecycleRefinement, TLC

\* Pages, domains and ids are interchangeable: no step compares or orders them. IOVAs, endpoints, requesters are not.
Symmetry == Permutations(Page) \cup Permutations(Domain) \cup Permutations(Id)

(***************************************************************************)
(* Iovas 1, Page 2, Domain 2, Id 1, InflightLimit 1; TLC 2.18 with one     *)
(* worker, two cores:                                                      *)
(*                                                                         *)
(*   configuration          distinct states    depth                       *)
(*   DomainIds                        6,132       23                       *)
(*   Shadowed                        25,444       52                       *)
(*   Endpoints                       16,312       21                       *)
(*                                                                         *)
(* Some ten seconds each. The bounds hide nothing that two of a kind can   *)
(* show: a domain can be mapped to another page than before and than the   *)
(* other domain, an endpoint can leave one domain for the other, a domain  *)
(* can lose one of two endpoints, a request can fail at the first or the   *)
(* second. One id for two domains must change hands, the sooner the fewer  *)
(* ids there are. IOVAs are translated one by one; only a request that is  *)
(* one mapping needs two of them, and it has them. Larger scopes are run   *)
(* at night.                                                               *)
(***************************************************************************)
=============================================================================
