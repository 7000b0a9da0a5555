------------------------- MODULE StoppedAtFirstError ------------------------
(***************************************************************************)
(* An unmap ends at the first endpoint that cannot be unmapped, and the    *)
(* others keep the mapping.                                                *)
(* cloud-hypervisor PR 8593: an UNMAP stops at the first endpoint whose    *)
(* external unmap fails                                                    *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveFailUnmap(e) ==
    /\ Close(e)
    /\ task' = [task EXCEPT !.todo = <<"ClearPte", "Return">>]
    /\ UNCHANGED <<tableVars, idVars, contextVars, translation, cacheVars, lookup, machineVars>>
=============================================================================
