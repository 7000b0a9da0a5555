------------------------- MODULE UnquiescedEndpoint -------------------------
(***************************************************************************)
(* An endpoint is detached or unplugged while its DMAs are under way,      *)
(* which nobody awaits.                                                    *)
(* xenbits.xen.org/xsa/advisory-302.html, 319f9a0ba9: DMA in flight at     *)
(* deassignment hits the next owner                                        *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveEmptyContainer ==
    /\ Do("EmptyContainer")
    /\ Reshadow(Without({task.endpoint}, Iova))
    /\ UNCHANGED <<guestVars, cacheVars, lookup, machineVars>>
=============================================================================
