----------------------------- MODULE WrongPayer -----------------------------
(***************************************************************************)
(* The process that unmaps is credited, not the one that was charged.      *)
(* git.kernel.org/torvalds/c/046eca5018f8: vfio/type1: prevent underflow   *)
(* of locked_vm via exec(): pins are charged to one mm and uncharged from  *)
(* another                                                                 *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveUncharged(c) == IF c = task.caller THEN Cardinality({i \in Iova : hand[i] # None}) ELSE 0
=============================================================================
