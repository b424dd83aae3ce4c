// Made from the classes by `npm run generate`.
CREATE CONSTRAINT `govgraph_Node_id_unique` IF NOT EXISTS FOR (n:`Node`) REQUIRE n.`id` IS UNIQUE;
CREATE RANGE INDEX `govgraph_Person_sortKey_id_ordered` IF NOT EXISTS FOR (n:`Person`) ON (n.`sortKey`, n.`id`);
CREATE RANGE INDEX `govgraph_Organization_sortKey_id_ordered` IF NOT EXISTS FOR (n:`Organization`) ON (n.`sortKey`, n.`id`);
CREATE RANGE INDEX `govgraph_Membership_began_id_ordered` IF NOT EXISTS FOR (n:`Membership`) ON (n.`began`, n.`id`);
CREATE RANGE INDEX `govgraph_PersonnelAct_at_id_ordered` IF NOT EXISTS FOR (n:`PersonnelAct`) ON (n.`at`, n.`id`);
CREATE RANGE INDEX `govgraph_Event_startMin_part_turn_id_ordered` IF NOT EXISTS FOR (n:`Event`) ON (n.`startMin`, n.`part`, n.`turn`, n.`id`);
CREATE RANGE INDEX `govgraph_Attendance_eventDate_id_ordered` IF NOT EXISTS FOR (n:`Attendance`) ON (n.`eventDate`, n.`id`);
CREATE RANGE INDEX `govgraph_Statement_eventDate_eventId_turn_id_ordered` IF NOT EXISTS FOR (n:`Statement`) ON (n.`eventDate`, n.`eventId`, n.`turn`, n.`id`);
CREATE RANGE INDEX `govgraph_Figure_eventDate_eventId_turn_id_ordered` IF NOT EXISTS FOR (n:`Figure`) ON (n.`eventDate`, n.`eventId`, n.`turn`, n.`id`);
CREATE RANGE INDEX `govgraph_Figure_series_id_ordered` IF NOT EXISTS FOR (n:`Figure`) ON (n.`series`, n.`id`);
CREATE RANGE INDEX `govgraph_Document_issuedMin_sortKey_id_ordered` IF NOT EXISTS FOR (n:`Document`) ON (n.`issuedMin`, n.`sortKey`, n.`id`);
CREATE RANGE INDEX `govgraph_Area_sortKey_id_ordered` IF NOT EXISTS FOR (n:`Area`) ON (n.`sortKey`, n.`id`);
CREATE RANGE INDEX `govgraph_Source_published_id_ordered` IF NOT EXISTS FOR (n:`Source`) ON (n.`published`, n.`id`);
CREATE RANGE INDEX `govgraph_Contradiction_status_kind_id_ordered` IF NOT EXISTS FOR (n:`Contradiction`) ON (n.`status`, n.`kind`, n.`id`);
CREATE RANGE INDEX `govgraph_Judgement_on_id_ordered` IF NOT EXISTS FOR (n:`Judgement`) ON (n.`on`, n.`id`);
CREATE RANGE INDEX `govgraph_Release_number_id_ordered` IF NOT EXISTS FOR (n:`Release`) ON (n.`number`, n.`id`);
