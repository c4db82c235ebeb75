// Generated from docs/openapi.json: UPDATE_DOCS=1 npm test -- test/e2e/openapi.spec.ts

export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 进程存活 Whether the process answers */
        readonly get: operations["health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 可读 Whether views can be read */
        readonly get: operations["health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/writable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 可写 Whether an append would be taken */
        readonly get: operations["health_writable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 指标 Its figures as Prometheus text */
        readonly get: operations["health_metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/appointments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 任免事项 Appointment cases, by state, team and action */
        readonly get: operations["appointments_appointments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/appointments/{id}/decision-history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 任免全程纪实 Every step, vote, check, actor and document of one appointment case */
        readonly get: operations["appointments_decisionHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/assessments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 年度考核 Annual assessments: grades by cadre and team and year, votes where they may be seen */
        readonly get: operations["assessment_assessments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/attention": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 待办提示 What waits for somebody: open cases with their next steps and due days */
        readonly get: operations["cases_attention"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cadres": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 干部查询 Cadres, found by name, pinyin or initials */
        readonly get: operations["cadres_cadres"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cadres/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 干部概况 Profile of a cadre */
        readonly get: operations["cadres_cadre"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cadres/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 干部履历 What happened to a cadre */
        readonly get: operations["cadres_timeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 事项一览 Every case of every kind in one list */
        readonly get: operations["cases_cases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 事项 One case, with what may be recorded next and what may not yet */
        readonly get: operations["cases_case"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cases/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 事项履历 The events of one stream */
        readonly get: operations["cases_timeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 两个时点之间的变化 What differs between two instants, and because of which events */
        readonly get: operations["changes_changes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 代码名称 What the codes are called, in both languages */
        readonly get: operations["codes_codes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 命令一览 Which commands there are, who may send them, and what their bodies look like */
        readonly get: operations["commands_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AbolishTeam": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AbolishTeam 登记撤销领导班子
         * @description 登记撤销领导班子,其职能不并入其他班子。仍在任的成员先免职;职位、包抓和整顿提高随之结束。
         *
         *     Records that a team ends without going into another. Members still in post are relieved first; its posts, patrons and improvement end with it.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["AbolishTeam"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AcknowledgeFeedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AcknowledgeFeedback 登记班子或一名成员签收考核反馈
         * @description 登记班子或一名成员签收考核反馈。考核结束后也可登记。
         *
         *     Records that the team, or the cadre, acknowledges the feedback. It is accepted after the assessment is closed too.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["AcknowledgeFeedback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AcknowledgeFinding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AcknowledgeFinding 确认一项发现问题
         * @description 确认一项发现问题:已经看到,正在处理。写明理由。不得由录入该记录的人确认。
         *
         *     Says that a finding was seen and is being dealt with, and why. Never by whoever recorded the act that it is about.
         *
         *     可录入角色 Sent by: approver, inspector
         */
        readonly post: operations["AcknowledgeFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AdoptRegulation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AdoptRegulation 本区就一条可由本区确定的规则作出规定
         * @description 本区就一条可由本区确定的规则作出规定,自生效日期起适用。此前的事项仍按当日的规则判断;上级已有规定的不能另行规定。
         *
         *     Sets a rule that is the own of the district to set, from the effective date on. What was decided before stays judged by the rule of its day; what is set from above is refused.
         *
         *     可录入角色 Sent by: approver
         */
        readonly post: operations["AdoptRegulation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AnnulRecord": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AnnulRecord 撤销一条记录
         * @description 撤销一条记录:登记的事从未发生,或者重复登记的,使其不再有效;记录本身仍留在日志中。撤销更正或撤销的,恢复其所改变的内容。
         *
         *     Takes out of force a record of what never happened, or of what is on record already; it stays in the log. Annulling a correction or an annulment restores what it had changed.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["AnnulRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ApproveMeasure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ApproveMeasure 登记有权审批的负责人批准采取监督措施
         * @description 登记有权审批的负责人批准采取监督措施。诫勉须经党委主要负责人批准,廉政谈话须经组织部门和纪检机关分别批准,其他措施须经组织部门主要负责人批准;批准后方可实施。
         *
         *     Records that the measure is approved. An admonition is approved by the committee principal, an integrity talk by the department head and the discipline organ, each by a record of its own, and every other measure by the department head. It is carried out afterwards.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ApproveMeasure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ApproveReconsideration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ApproveReconsideration 登记同意复议
         * @description 登记同意复议:对已经表决的人选再次表决之前登记,须有应到会半数以上同意。
         *
         *     Records that the committee agrees to reconsider what it decided on a cadre, by more than half of those entitled. Another vote may be taken after it.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ApproveReconsideration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AssessSecondment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AssessSecondment 登记挂职鉴定等次
         * @description 登记挂职鉴定等次。挂职结束后按期鉴定,每次挂职一次。
         *
         *     Records the grade that a secondment is given after its end, once for each secondment.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["AssessSecondment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AssignIncumbent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AssignIncumbent 登记干部任某职位
         * @description 登记干部任某职位。经任免事项决定的,印发任免通知后由台账自动登记;直接登记用于期初、补录以及没有任免事项的任职。
         *
         *     Records that a cadre takes a post. Where an appointment case decided it, the ledger sends this by itself once the letter is issued; send it yourself for a take-over, for old papers, and where there is no case.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["AssignIncumbent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AssignLiaisonPoint": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AssignLiaisonPoint 为干部确定一个联系点(村或单位)
         * @description 为干部确定一个联系点(村或单位)。一名干部可以有几个联系点。
         *
         *     Gives a cadre a village or unit to visit as a liaison point. A cadre may have several.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["AssignLiaisonPoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AssignPatron": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AssignPatron 确定一名区级领导包抓该班子
         * @description 确定一名区级领导包抓该班子。一个班子可以有几名包抓领导。
         *
         *     Records that a district leader takes care of a team as its patron. A team may have several.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["AssignPatron"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/AuthorisePost": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * AuthorisePost 为领导班子核定一个职位
         * @description 为领导班子核定一个职位,此后方可任职。一个职位只能由一人担任。
         *
         *     Gives a team one more post, which a cadre may then be assigned to. One cadre at a time holds it.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["AuthorisePost"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CancelSecondment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CancelSecondment 取消尚未到岗的挂职
         * @description 取消尚未到岗的挂职。已经到岗的,用 EndSecondment 结束。
         *
         *     Records that a planned secondment is not taken up. One that was taken up is ended instead.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["CancelSecondment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CancelTrainingClass": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CancelTrainingClass 登记培训班不再举办及其原因
         * @description 登记培训班不再举办及其原因。已有学员结业、退学、考试或计学分的,不能取消。
         *
         *     Records that a class is not held, and why. It is refused once a completion, withdrawal, result or credit is on record.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["CancelTrainingClass"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CertifyCadreGrade": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CertifyCadreGrade 认定一名成员的年度考核等次
         * @description 认定一名成员的年度考核等次,每人一次。与评议结果不一致的,应说明理由;不定等次的,用 RecordUngraded。
         *
         *     Certifies the grade of a member for the year, once for each. A grade that departs from the review vote needs a reason; a member who is given none is recorded by RecordUngraded.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CertifyCadreGrade"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CertifyFitness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CertifyFitness 经组织考核认定一名成员是否胜任现职
         * @description 经组织考核认定一名成员是否胜任现职。得票未达规定的,须经认定才可采取措施;与评议结果不一致的,应说明理由。
         *
         *     Certifies by the organization whether a member is fit for the post. A low vote alone removes nobody: a measure needs this certification too. One that departs from the vote needs a reason.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CertifyFitness"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CertifyTeamGrade": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CertifyTeamGrade 认定班子的年度考核等次
         * @description 认定班子的年度考核等次,每年一次。
         *
         *     Certifies the grade of the team for the year, once.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CertifyTeamGrade"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CheckEligibility": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CheckEligibility 登记对一名人选的资格审查和“凡提四必”
         * @description 登记对一名人选的资格审查和“凡提四必”,逐项写明结果和依据材料。每名拟讨论决定的人选登记一次。
         *
         *     Records the check of eligibility and the four checks (凡提四必) of a cadre, each with its result and document. Every cadre who is to be decided on needs one.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CheckEligibility"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CloseAssessmentRound": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CloseAssessmentRound 结束全区某年度的考核
         * @description 结束全区某年度的考核。各班子的考核应已全部结束,并已公布排名。
         *
         *     Closes the annual assessment of a year. By then the assessment of every team is closed and a ranking is published.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CloseAssessmentRound"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CloseSupervisionCase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CloseSupervisionCase 办结监督事项
         * @description 办结监督事项。该措施的各个步骤应已完成。
         *
         *     Closes a case. By then every step that its measure has is taken.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CloseSupervisionCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CloseTeamAssessment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CloseTeamAssessment 结束一个班子某年度的考核
         * @description 结束一个班子某年度的考核。各步骤应已完成,每名成员应有等次或者不定等次。
         *
         *     Closes the assessment of a team for a year. By then its steps are taken, and every member has a grade or is recorded as ungraded.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CloseTeamAssessment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CloseTeamImprovement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CloseTeamImprovement 登记班子整顿提高结束及其结果
         * @description 登记班子整顿提高结束及其结果。
         *
         *     Records that the improvement of a team is over, and what came of it.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["CloseTeamImprovement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CloseTrainingClass": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CloseTrainingClass 登记培训班结束
         * @description 登记培训班结束,此后不再登记其学员、成绩和学分。不早于开班日期。
         *
         *     Records that a class is over, not before its first day. Nothing more is recorded in it afterwards.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["CloseTrainingClass"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ConcludeAppointmentCase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ConcludeAppointmentCase 办结没有试用期的任免事项
         * @description 办结没有试用期的任免事项:任免通知已印发,反映已有结论,应谈的已谈。有试用期的,在最后一人考核后自动办结。
         *
         *     Concludes a case without probation: the letter has gone out, every objection is resolved and the talks are held. A case with probation is concluded by its last review.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ConcludeAppointmentCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ConcludeInspection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ConcludeInspection 登记考察结束
         * @description 登记考察结束:结论、方法和签字人。考察组全体成员签字并对结论负责。
         *
         *     Records that the inspection is over: the hash of its report and where that is kept, how it was done, and who signs for it. Every member of the inspection team does.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ConcludeInspection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ConcludePublicNotice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ConcludePublicNotice 登记公示结束
         * @description 登记公示结束,生效日期为结束之日。早于公示截止日期的,台账记为提前结束,不能印发任免通知。
         *
         *     Records that the public notice is over, as of the day it ended. The ledger marks one that ended before its last day, and the letter is refused then.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ConcludePublicNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ConfirmIncumbent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ConfirmIncumbent 登记试用期满转正
         * @description 登记试用期满转正。任免事项中试用期考核合格的,由台账自动登记。
         *
         *     Records that a cadre has passed the probation in a post. Where the probation is reviewed in an appointment case, the ledger sends this by itself.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["ConfirmIncumbent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CorrectCadreFacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CorrectCadreFacts 更正基本信息
         * @description 更正基本信息:经档案审核等认定,出生日期、性别、民族、籍贯或参加工作时间与登记不符的,以认定的为准,自始有效。至少填一项。
         *
         *     Sets right the birth, sex, ethnicity, native place or start of work of a cadre after a review of the file. It holds from the beginning of time, whatever its date; one of them at least is given.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["CorrectCadreFacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CorrectRecord": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CorrectRecord 更正一条记录
         * @description 更正一条记录:登记时内容或生效日期有误的,以正确的内容或日期代替;原记录仍留在日志中。当时登记无误、后来情况变化的,另行登记。
         *
         *     Sets a record right whose content or date was wrong when it was entered; the record itself stays in the log. What was right and has changed since is a new act.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["CorrectRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/CountersignException": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CountersignException 会签一项例外
         * @description 会签一项例外。会签人须为有审批权限的另一人,不得是提出人本人;会签后,等待的事项即予登记。
         *
         *     Countersigns an exception. Whoever signs is an approver and not the one who proposed it; the act that waits is recorded then.
         *
         *     可录入角色 Sent by: approver
         */
        readonly post: operations["CountersignException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/DeclineException": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * DeclineException 不予例外
         * @description 不予例外,或者由提出人撤回:等待的事项不予登记。
         *
         *     Declines an exception, or withdraws it where the proposer sends it: the act that waits is not recorded.
         *
         *     可录入角色 Sent by: approver, recorder
         */
        readonly post: operations["DeclineException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/DelistReserve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * DelistReserve 将干部移出后备干部名单并说明原因
         * @description 将干部移出后备干部名单并说明原因,例如已经提拔使用。
         *
         *     Takes a cadre off the reserve list and says why, for example after a promotion.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["DelistReserve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/DeliverFeedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * DeliverFeedback 登记向班子或一名成员反馈考核结果
         * @description 登记向班子或一名成员反馈考核结果。分别反馈的,分别登记。
         *
         *     Records that the result is fed back to the team, or to one cadre; each of them by a record of its own.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["DeliverFeedback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/EndLiaisonPoint": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * EndLiaisonPoint 登记干部自某日起不再负责某个联系点
         * @description 登记干部自某日起不再负责某个联系点。干部调离的,其联系点随之结束,不必另记。
         *
         *     Records that a cadre no longer has a liaison point from a day on. A departure ends all of them by itself.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["EndLiaisonPoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/EndSecondment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * EndSecondment 登记挂职结束
         * @description 登记挂职结束,生效日期为干部返回之日,该日不再计入挂职。
         *
         *     Records that a secondment is over, as of the day on which the cadre is back.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["EndSecondment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/EnrolTrainee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * EnrolTrainee 登记一名干部参加培训班或考试
         * @description 登记一名干部参加培训班或考试。退学后可以再次报名。
         *
         *     Records that a cadre takes part in a class or an exam. Whoever withdrew may be enrolled again.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["EnrolTrainee"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ExtendSecondment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ExtendSecondment 延长挂职
         * @description 延长挂职,登记新的结束日期。已经结束的不能延长。
         *
         *     Moves the planned end of a secondment to a later day. One that has ended is not extended.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["ExtendSecondment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/FileTalkRecord": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * FileTalkRecord 登记谈话记录归档
         * @description 登记谈话记录归档,只记校验值和存放位置。
         *
         *     Records that the record of the talk is filed: its hash and where it is kept, never its text.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["FileTalkRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/FormInspectionTeam": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * FormInspectionTeam 登记组成考察组及其成员
         * @description 登记组成考察组及其成员,须有两名以上,且与考察对象没有亲属关系。
         *
         *     Records who forms the inspection team: two or more, none of them related to a target.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["FormInspectionTeam"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/GrantTeamHonour": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * GrantTeamHonour 登记班子受到通报表扬或物质奖励
         * @description 登记班子受到通报表扬或物质奖励。授予个人的,用 RecordHonour。
         *
         *     Records praise or a material award given to a team. An honour of one person is recorded by RecordHonour.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["GrantTeamHonour"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/HoldTalk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * HoldTalk 登记进行了谈话(或者发出提醒函)及谈话人
         * @description 登记进行了谈话(或者发出提醒函)及谈话人,不记谈话内容。用于提醒、重点、廉政谈话和诫勉。
         *
         *     Records that the talk of a case was held, or put into a letter, and by whom; never what was said. It is a step of reminder, focus and integrity talks and of admonitions.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["HoldTalk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/IssueAdmonition": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * IssueAdmonition 登记作出谈话诫勉或书面诫勉
         * @description 登记作出谈话诫勉或书面诫勉,每个事项一次。影响期和整改考核日期由台账按当日的规则得出。
         *
         *     Records that the admonition is given, by talk or in writing, once in a case. How long it counts and when rectification is reviewed the ledger works out by the rules of that day.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["IssueAdmonition"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/IssueAppointment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * IssueAppointment 登记印发任免通知
         * @description 登记印发任免通知,每个事项一次。任免情况由台账从表决、选举得出,随后自动登记任职和免职;任职自讨论决定(选举)之日起。
         *
         *     Records that the letter goes out, once in a case. The ledger works out what it does to whom, and assigns and relieves them by itself as of the day of the decision or election.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["IssueAppointment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/IssueInquiryLetter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * IssueInquiryLetter 登记发出函询通知书
         * @description 登记发出函询通知书,请干部本人说明情况。仅用于函询;前次回复之后可以再次发函。
         *
         *     Records that a letter asks for the cadre’s own account. It is a step of an inquiry only; a second letter may follow the reply to the first.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["IssueInquiryLetter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ListAsReserve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ListAsReserve 将干部列为正职或副职后备干部
         * @description 将干部列为正职或副职后备干部。尚在名单上的不能重复列入;调整级别的先移出再列入。
         *
         *     Puts a cadre on the reserve list for principal or for deputy posts. Whoever is on it already is taken off before being listed anew.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["ListAsReserve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/MergeTeam": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * MergeTeam 登记领导班子并入另一班子
         * @description 登记领导班子并入另一班子:自该日起,本班子及其职位、任职结束,原成员列为待安置,直至另行任职。发给被并入的一方。
         *
         *     Records that a team goes into another and ends. Its posts and incumbencies end with it, and its members await placement until they are assigned again. It is sent of the team that goes, not of the one that takes it in.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["MergeTeam"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/OpenAppointmentCase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * OpenAppointmentCase 启动任免事项
         * @description 启动任免事项:提拔、交流、续任、免职、降职、辞职等,写明职位和选任方式。此后各步骤都记在该事项名下,直至办结或终止。
         *
         *     Opens a case of appointment or removal for one or more posts. Every step of it is recorded in the case until it is concluded or terminated; which steps it has follows from its action, method and posts.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["OpenAppointmentCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/OpenAssessmentRound": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * OpenAssessmentRound 启动全区某年度的考核
         * @description 启动全区某年度的考核,每年一次;启动后方可开始各班子的考核。
         *
         *     Opens the annual assessment of the whole district for a year, once a year; the assessments of its teams are opened after it.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["OpenAssessmentRound"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/OpenLedger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * OpenLedger 期初建账
         * @description 期初建账:登记台账的期初日期。启用台账时登记一次;此前的情况以 `opening` 方式录入,生效日期不得晚于该日。
         *
         *     Records the day as of which the ledger begins. Send it once; what was taken over from older papers is entered as `opening` and dated not later than that day.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["OpenLedger"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/OpenSupervisionCase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * OpenSupervisionCase 对一名干部启动监督措施
         * @description 对一名干部启动监督措施:提醒谈话、重点谈话、廉政谈话、函询或诫勉,并说明事由和来源。同一来源的事项未办结前不能再启动;谈心谈话和情形谈话用 RecordTalk。
         *
         *     Opens a supervision case for a cadre: a reminder, focus or integrity talk, an inquiry or an admonition, with what gave rise to it. Heart-to-heart talks and talks on an occasion take one step and are recorded by RecordTalk.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["OpenSupervisionCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/OpenTeamAssessment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * OpenTeamAssessment 开始一个班子某年度的考核
         * @description 开始一个班子某年度的考核,每个班子每年一次。以该日在任的成员为考核对象。
         *
         *     Opens the annual assessment of one team for a year, once a team and year. Whoever is a member on that day is to be graded.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["OpenTeamAssessment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/OpenTeamImprovement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * OpenTeamImprovement 将软弱的班子列入整顿提高
         * @description 将软弱的班子列入整顿提高。上一次整顿尚未结束的不能再列。
         *
         *     Puts a weak team under repair. It is refused while an earlier improvement of the team goes on.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["OpenTeamImprovement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/OpenTrainingClass": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * OpenTrainingClass 举办一期培训班或一次考试
         * @description 举办一期培训班或一次考试:确定班次后登记一次,然后登记学员、结业、成绩和学分。
         *
         *     Records that a training class or an exam is to be held. Trainees, completions, results and credits are recorded in it afterwards.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["OpenTrainingClass"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/PlanSecondment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * PlanSecondment 计划干部挂职
         * @description 计划干部挂职:确定挂职的单位和起止日期后登记。挂职不影响其在原单位的任职;同一干部的两次挂职不得重叠,也不得挂到本人任职的班子。
         *
         *     Records the plan to second a cadre to another unit for a time. The posts held at home are not touched; two secondments of one cadre never overlap, and none leads to a team in which the cadre holds a post.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["PlanSecondment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/PublishAssessmentNotice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * PublishAssessmentNotice 登记发布考核预告
         * @description 登记发布考核预告,说明述职大会的日期、参加范围和联系方式。考核的第一步。
         *
         *     Records that the assessment is announced, with the day of the debrief meeting. It is the first step of the assessment.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["PublishAssessmentNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/PublishInspectionNotice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * PublishInspectionNotice 登记发布考察预告
         * @description 登记发布考察预告。在考察之前。
         *
         *     Records that the inspection is announced. It comes before the inspection.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["PublishInspectionNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/PublishRanking": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * PublishRanking 公布某年度一组班子的排名
         * @description 公布某年度一组班子的排名,每组一次。末位由台账得出,并列末位的不认定末位。
         *
         *     Publishes the ranking of a group of teams for a year, once for each group. The ledger works out which team is last; a shared last place is nobody’s.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["PublishRanking"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/PublishVacancy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * PublishVacancy 登记发布职位公告
         * @description 登记发布职位公告。仅用于公开选拔和竞争上岗。
         *
         *     Records that the vacancy is announced. It is a step of open selection and of competition only.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["PublishVacancy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReceiveInquiryReply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReceiveInquiryReply 登记收到干部对函询的书面回复
         * @description 登记收到干部对函询的书面回复。只记是否说明清楚、校验值和存放位置,不记内容。
         *
         *     Records that the written reply to an inquiry has come in: whether it is clear, its hash and where it is kept, never its text.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReceiveInquiryReply"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReceiveRectificationReport": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReceiveRectificationReport 登记收到干部的整改报告
         * @description 登记收到干部的整改报告,只记校验值和存放位置。谈话、诫勉或函询回复之后登记。
         *
         *     Records that the report of the cadre on what has been put right has come in: its hash and where it is kept. It follows a talk, an admonition or the reply to an inquiry.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReceiveRectificationReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReceiveSelfReview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReceiveSelfReview 登记收到被诫勉干部的书面检查
         * @description 登记收到被诫勉干部的书面检查,只记校验值和存放位置。
         *
         *     Records that the written self-review of the admonished cadre has come in: its hash and where it is kept.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReceiveSelfReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordApplicant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordApplicant 登记一名干部报名及资格审查结果
         * @description 登记一名干部报名及资格审查结果。仅用于公开选拔和竞争上岗,每名报名人登记一次。
         *
         *     Records that a cadre applies and whether the conditions are met, once for each applicant. It is a step of open selection and of competition only.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordApplicant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordAppointmentTalk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordAppointmentTalk 登记与被任免的干部进行任职或免职谈话
         * @description 登记与被任免的干部进行任职或免职谈话,每人一次。
         *
         *     Records the talk with a cadre on the appointment or removal, once for each of them.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordAppointmentTalk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordAssessmentTalk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordAssessmentTalk 登记考核组进行的考核谈话人次
         * @description 登记考核组进行的考核谈话人次。只记次数和日期,不记内容;分几次进行的,次数累加。
         *
         *     Records how many assessment talks were held, never what was said. Sent several times, the numbers add up.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordAssessmentTalk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordCivilRank": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordCivilRank 登记干部自某日起的职级
         * @description 登记干部自某日起的职级。套改、晋升时登记;职级是人的级别,与所任职位分开。
         *
         *     Records the civil rank of a cadre from a day on, when it is converted or raised. It is the rank of the person, apart from any post.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordCivilRank"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordCompletion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordCompletion 登记学员完成培训及其参加的学时
         * @description 登记学员完成培训及其参加的学时,生效日期为结业之日。每名学员登记一次。
         *
         *     Records that a trainee completed the class, with the class hours attended, once for each trainee.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordCompletion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordCongressRelief": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordCongressRelief 登记选举机关免去选任职务或者接受辞职
         * @description 登记选举机关免去选任职务或者接受辞职,生效日期为其决定之日。任免事项使干部离任选任职务的,在印发任免通知之前登记。
         *
         *     Records that the body which elects relieves a cadre of an elected post, or accepts the resignation from it, on its day. Where a case takes such a post, it comes before the letter.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordCongressRelief"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordConsultation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordConsultation 登记酝酿
         * @description 登记酝酿。在考察结束、意见收齐之后,讨论决定之前;暂缓的人选再次表决前,须再次酝酿。
         *
         *     Records the consultation, after the inspection and the opinions and before the decision. Whoever was put off is consulted on again before another vote.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordConsultation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordCredits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordCredits 为学员计学分
         * @description 为学员计学分。分几次计的,学分累加。
         *
         *     Gives a trainee credits. Sent several times, they add up.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordCredits"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordDebrief": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordDebrief 登记一名成员在述职大会上述职
         * @description 登记一名成员在述职大会上述职,每名成员登记一次。任职满规定月数的成员都应述职。
         *
         *     Records that a member told the debrief meeting of the year, once for each member. Every member who has been in post for the months of the rule owes one.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordDebrief"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordDeliberationVote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordDeliberationVote 登记常委会讨论决定的表决
         * @description 登记常委会讨论决定的表决,每名人选登记一次。结果由台账按当日的规则得出:到会不足的无效,同意超过应到会半数的通过。
         *
         *     Records the vote of the standing committee on one cadre. The ledger works out the outcome by the rules of that day: void without a quorum, approved when more than half of those entitled agree.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordDeliberationVote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordDeparture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordDeparture 登记干部自某日起离开本区干部队伍
         * @description 登记干部自某日起离开本区干部队伍。仍担任职务的先免职;后备资格和联系点随之结束。
         *
         *     Records that a cadre leaves the service of the district from a day on. Posts still held are relieved first; a reserve listing and liaison points end with it.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordDeparture"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordEducation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordEducation 登记一段学历、学位
         * @description 登记一段学历、学位,生效日期为毕业(取得)之日,可早于登记干部之日。每段学历登记一次;展示时取最高学历。
         *
         *     Records one education with its degree, as of the day it was completed, which may lie before the registration. Send it once for each education; the highest is the one shown.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordEducation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordElectionResult": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordElectionResult 登记选举结果
         * @description 登记选举结果,生效日期为选举之日。仅用于选任职务,任职自该日起。
         *
         *     Records the result of the election, on its day, from which the appointment holds. It is a step of cases for elected posts only.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordElectionResult"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordExamResult": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordExamResult 登记学员的考试成绩
         * @description 登记学员的考试成绩;是否及格按及格分得出。不及格的可以在以后补考,补考成绩再登记一次,以最后一次为准。
         *
         *     Records the marks of a trainee in the exam. Whether they pass follows from the pass mark of the class. Whoever failed may resit on a later day: the marks of the resit are recorded by the same command, and the last ones count.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordExamResult"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordExceptionalPromotion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordExceptionalPromotion 登记破格提拔的理由和上级组织部门的同意
         * @description 登记破格提拔的理由和上级组织部门的同意,在讨论决定之前。任职年限不足的,没有登记不能提拔;试用期未满、提拔未满一年的,不得破格。
         *
         *     Records why a cadre is promoted before the time (破格), and that the superior department consents, before the deliberation. Without it nobody with too few years is promoted; on probation and within a year of a promotion nobody is promoted by it.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordExceptionalPromotion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordFormalAppointment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordFormalAppointment 登记人大常委会或者政府的任命
         * @description 登记人大常委会或者政府的任命,生效日期为任命之日;由其任命的职务,任职自该日起,在印发任免通知之前登记。
         *
         *     Records that the standing committee of the congress or the government appoints, on its day, from which the appointment to such a post holds. It comes before the letter.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordFormalAppointment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordHonour": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordHonour 登记干部个人受到的表彰
         * @description 登记干部个人受到的表彰,生效日期为授予之日。授予班子的,用 GrantTeamHonour。
         *
         *     Records an honour given to a cadre, as of the day it was granted. An honour of the whole team is recorded by GrantTeamHonour.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordHonour"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordInterview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordInterview 登记公开选拔或竞争上岗的面试成绩
         * @description 登记公开选拔或竞争上岗的面试成绩。只登记已经报名的干部。
         *
         *     Records the marks of the interview of a selection, of cadres who have applied.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordInterview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordLeave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordLeave 登记干部休某年度公休假的天数
         * @description 登记干部休某年度公休假的天数。分几次休的,每次登记一次。
         *
         *     Records that a cadre took days of the annual leave of a year. Send it once for each stretch of leave.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordLeave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordLiaisonVisit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordLiaisonVisit 登记干部到联系点走访一次
         * @description 登记干部到联系点走访一次,生效日期为走访之日。
         *
         *     Records one visit of a cadre to a liaison point, on the day of the visit.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordLiaisonVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordMedicalCheck": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordMedicalCheck 登记干部参加或未参加定期体检
         * @description 登记干部参加或未参加定期体检,只记是否参加,不记结果。
         *
         *     Records whether a cadre had the periodic medical check; its results are never recorded.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordMedicalCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordMeetingRecommendation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordMeetingRecommendation 登记会议推荐
         * @description 登记会议推荐:到会人数、选票和各人得票。推荐结果在规定期限内、仅对所推荐的职位有效。
         *
         *     Records the recommendation by a meeting: attendance, ballots, and those for each cadre. Its result holds for the time of the rule and for these posts only.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordMeetingRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordMotion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordMotion 登记动议
         * @description 登记动议,写明初始提名的来源。任免事项的第一步;辞职的,为本人申请。
         *
         *     Records the motion and where the nomination comes from. It is the first step of every case; of a resignation it is the application.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordMotion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordObjection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordObjection 登记公示期间收到的反映
         * @description 登记公示期间收到的反映,只记类别和是否署名。未作出结论前不能印发任免通知。
         *
         *     Records an objection received in the time of the notice, by its category and whether it is signed. The letter waits until it is resolved.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordObjection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordOpinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordOpinion 登记收到的意见
         * @description 登记收到的意见。纪检监察机关的意见必不可少;人选为非党干部的,还须有统战部门的意见。
         *
         *     Records the opinion of an organ. That of the discipline organ is always needed, that of the United Front for a non-Party cadre too.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordOpinion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordOpinionPoll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordOpinionPoll 登记民意测评
         * @description 登记民意测评:外单位或服务对象对各成员测评的票数。只记票数,不记谁投的票。
         *
         *     Records the poll in which people outside the team grade its members. Counts only, never who cast which ballot.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordOpinionPoll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPastIncumbency": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPastIncumbency 补记一段已经结束的任职
         * @description 补记一段已经结束的任职,起止日期一并登记;该职位后来另有人任职、干部后来已离开的,也可以补记。仍在任的,用 AssignIncumbent。
         *
         *     Records from old papers that a cadre held a post from a day to another, as one act; others may have held it since, and the cadre may have left. Who holds the post still is assigned to it instead.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordPastIncumbency"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPatronVisit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPatronVisit 登记包抓领导到班子调研一次
         * @description 登记包抓领导到班子调研一次,生效日期为调研之日。
         *
         *     Records one visit of a patron to the team, on the day of the visit.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordPatronVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPersonalEvent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPersonalEvent 登记干部发生工作失误、个人或家庭重大事件、遇到挫折
         * @description 登记干部发生工作失误、个人或家庭重大事件、遇到挫折,只记类别,内容密封且不入台账。它是谈话的情形之一。
         *
         *     Records that something befell a cadre that calls for a talk, by its category alone; the record is sealed, and what happened stays out of the ledger.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordPersonalEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPledge 登记干部在所在班子签订某年度的党风廉政责任书
         * @description 登记干部在所在班子签订某年度的党风廉政责任书。
         *
         *     Records that a cadre signed the integrity pledge of a year with the team.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPledgeReview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPledgeReview 登记对某干部某年度责任书落实情况的检查
         * @description 登记对某干部某年度责任书落实情况的检查。
         *
         *     Records the review of whether a cadre kept the integrity pledge of a year.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordPledgeReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPlenaryVote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPlenaryVote 登记全委会票决
         * @description 登记全委会票决,每名人选登记一次,须无记名投票。仅用于启动时写明须全委会票决的事项,例如乡镇党政正职。
         *
         *     Records the vote of the full committee on one cadre, by secret ballot. It is a step of cases that were opened with `plenaryRequired`, such as those for the principal of a township.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordPlenaryVote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPoliticalStatus": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPoliticalStatus 登记干部自某日起的政治面貌
         * @description 登记干部自某日起的政治面貌,可早于登记干部之日。入党、转正、加入民主党派等发生变化时再次登记。
         *
         *     Records the political status of a cadre from a day on, which may lie before the registration. Send it again whenever the status changes.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordPoliticalStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordPreferenceGround": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordPreferenceGround 登记同等条件下优先考虑某干部的理由
         * @description 登记同等条件下优先考虑某干部的理由,例如女干部、非党干部。
         *
         *     Records why a cadre goes before others of equal standing, for example as a woman or as a non-Party cadre.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordPreferenceGround"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordReading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordReading 登记干部读完一篇必读篇目
         * @description 登记干部读完一篇必读篇目,每篇登记一次。
         *
         *     Records that a cadre has read a title of the reading list, once for each title.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordReading"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordReturn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordReturn 登记已离开本区的干部自某日起调回
         * @description 登记已离开本区的干部自某日起调回。
         *
         *     Records that a cadre who had departed is back in the service of the district from a day on.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordReviewVote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordReviewVote 登记民主评议
         * @description 登记民主评议:本单位人员对各成员评议的票数。应述职的成员都已述职(RecordDebrief)后方可登记。评议结果由台账按当日的规则得出;没有有效票的应重新评议。
         *
         *     Records the vote in which the staff review the members of the team, after every member who owes a debrief has given it (RecordDebrief). The ledger works out what the rules of that day make of the counts; a vote without a valid ballot is held again.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordReviewVote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordSelectionExam": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordSelectionExam 登记公开选拔或竞争上岗的笔试成绩
         * @description 登记公开选拔或竞争上岗的笔试成绩。只登记已经报名的干部。
         *
         *     Records the marks of the written exam of a selection, of cadres who have applied.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordSelectionExam"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordServiceElsewhere": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordServiceElsewhere 登记干部在台账没有的单位任职的经历
         * @description 登记干部在台账没有的单位任职的经历,生效日期为起始之日。在台账中的班子任职的,用 AssignIncumbent。
         *
         *     Records that a cadre served at a unit that the ledger has not, as of the day it began. A post of a team of the ledger is recorded by AssignIncumbent.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordServiceElsewhere"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordTalk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordTalk 登记一次谈心谈话或情形谈话
         * @description 登记一次谈心谈话或情形谈话:一步完成启动、谈话和办结,只记双方、日期和情形,不记内容。
         *
         *     Records a heart-to-heart talk or a talk on an occasion, which is opened, held and closed in one step: who with whom, when and on what occasion, never what was said.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordTalk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordTalkRecommendation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordTalkRecommendation 登记谈话调研推荐
         * @description 登记谈话调研推荐:应谈、实谈人数和各人被推荐的次数。提拔的必经步骤;与会议推荐的先后,换届时依当时的条例,个别提拔不限。
         *
         *     Records the recommendation by talks in the unit: how many were invited and talked with, and how often each cadre was named. A promotion needs it; at a change of term the edition of the day says whether it comes before the meeting recommendation, otherwise either may come first.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordTalkRecommendation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordTargetScore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordTargetScore 登记班子某年度一项目标的得分
         * @description 登记班子某年度一项目标的得分。目标须已下达。
         *
         *     Records the marks of a team for one target of a year, which must have been set.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordTargetScore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordUngraded": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordUngraded 登记一名成员本年度不定等次及其原因
         * @description 登记一名成员本年度不定等次及其原因。已经认定等次的不能再登记。
         *
         *     Records that a member is given no grade for the year, and why. It takes the place of a grade.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RecordUngraded"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RecordWithdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RecordWithdrawal 登记学员中途退出培训班及其原因
         * @description 登记学员中途退出培训班及其原因。已经结业的不能退学。
         *
         *     Records that a trainee left the class before completing it, and why.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RecordWithdrawal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReferSupervisionCase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReferSupervisionCase 将监督事项移送纪检机关
         * @description 将监督事项移送纪检机关,事项随之终了。
         *
         *     Hands a case over to the discipline organ; it is over for the department with that.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReferSupervisionCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RegisterCadre": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RegisterCadre 登记干部
         * @description 登记干部:一个人进入本区干部队伍时登记一次,此后的学历、任职等都记在此人名下。调离后又调回的,用 RecordReturn,不再登记。
         *
         *     Registers a person who comes into the service of the district, once; everything else is recorded of the cadre from then on. Whoever departed and comes back is recorded by RecordReturn instead.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RegisterCadre"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RegisterTeam": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RegisterTeam 设立领导班子
         * @description 设立领导班子:一个科级领导班子成立时登记一次。班子更名、合并、撤销各有其命令。
         *
         *     Registers a leading team of section level when it is set up, once. Its renaming, merger and abolition are acts of their own.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RegisterTeam"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReleaseAdmonition": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReleaseAdmonition 解除诫勉
         * @description 解除诫勉:影响期届满并经整改考核后登记,每个事项一次。
         *
         *     Releases an admonition, once in a case, after its influence period and the review of rectification.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReleaseAdmonition"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReleasePatron": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReleasePatron 登记某领导自某日起不再包抓该班子
         * @description 登记某领导自某日起不再包抓该班子。
         *
         *     Records that a district leader is no longer patron of a team from a day on.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["ReleasePatron"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RelieveIncumbent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RelieveIncumbent 登记免去干部某职务
         * @description 登记免去干部某职务,自该日起不在任。经任免事项决定的,印发任免通知后由台账自动登记。
         *
         *     Records that a cadre no longer holds a post from a day on. Where an appointment case decided it, the ledger sends this by itself once the letter is issued.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RelieveIncumbent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RenameCadre": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RenameCadre 登记干部自某日起更名
         * @description 登记干部自某日起更名。登记时写错姓名的不是更名,用 CorrectRecord 更正登记。
         *
         *     Records that a cadre goes by another name from a day on. A name that was misspelt at registration is no change: correct that record.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RenameCadre"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RenameTeam": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RenameTeam 登记领导班子自某日起更名
         * @description 登记领导班子自某日起更名。登记时写错名称的,用 CorrectRecord 更正登记。
         *
         *     Records that a team goes by another name from a day on. A name that was misspelt at registration is corrected instead.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["RenameTeam"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReopenAssessmentRound": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReopenAssessmentRound 重新开启已经结束的年度考核
         * @description 重新开启已经结束的年度考核,以便补做或者改正。
         *
         *     Opens again a round that was closed, to complete it or to set it right.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReopenAssessmentRound"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RepealRegulation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RepealRegulation 废止本区已经作出的规定
         * @description 废止本区已经作出的规定,自生效日期起恢复适用原有的规则。
         *
         *     Takes back what the district set: from the effective date on the rule is what it was without it.
         *
         *     可录入角色 Sent by: approver
         */
        readonly post: operations["RepealRegulation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReportFigure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReportFigure 登记某份材料所报的一个数字
         * @description 登记某份材料所报的一个数字,其背后没有逐条记录。用于与台账算出的数字核对;台账能够算出的数字不必登记。
         *
         *     Records a number as a source states it, with no records behind it. Use it to hold the figures that the ledger works out against those of a report.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["ReportFigure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/RequestOpinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * RequestOpinion 登记向纪检监察机关、统战部门或分管领导征求意见
         * @description 登记向纪检监察机关、统战部门或分管领导征求意见。征求了意见的,须收到意见后才能酝酿、讨论决定。
         *
         *     Records that an organ is asked for its opinion. Whoever was asked must have answered before consultation and decision.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["RequestOpinion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ResolveFinding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ResolveFinding 办结一项发现问题
         * @description 办结一项发现问题,写明处理结果、理由和依据文件。不得由录入该记录的人办结。
         *
         *     Says what was done about a finding, why, and by which document. Never by whoever recorded the act that it is about.
         *
         *     可录入角色 Sent by: approver
         */
        readonly post: operations["ResolveFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ResolveObjection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ResolveObjection 登记对公示期间反映的核查结论
         * @description 登记对公示期间反映的核查结论。
         *
         *     Records what the examination of an objection comes to.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ResolveObjection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReviewProbation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReviewProbation 登记试用期满考核
         * @description 登记试用期满考核,不早于试用期满之日。胜任的自动登记转正,不胜任的自动登记免职;最后一人考核后,事项随之办结。
         *
         *     Records the review of a probation, not before its end. The ledger confirms by itself whoever is competent and relieves whoever is not; the last review concludes the case.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReviewProbation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReviewRectification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReviewRectification 登记对整改情况的考核
         * @description 登记对整改情况的考核。诫勉的整改,自作出诫勉起满规定月数后方可考核。
         *
         *     Records the review of what has been put right. After an admonition it is not held before the months of the rule are over.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["ReviewRectification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReviewReserve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReviewReserve 登记对后备干部的调整研究
         * @description 登记对后备干部的调整研究:保留在名单上,或者移出。用于定期研究;平时移出的用 DelistReserve。
         *
         *     Records the periodic review of a reserve cadre, who is kept on the list or removed from it. Between reviews, removal is DelistReserve.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["ReviewReserve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/ReviseRegulation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * ReviseRegulation 修订本区已经作出的规定
         * @description 修订本区已经作出的规定,自生效日期起适用。
         *
         *     Changes what the district set, from the effective date on.
         *
         *     可录入角色 Sent by: approver
         */
        readonly post: operations["ReviseRegulation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/SetHeadcount": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * SetHeadcount 核定单位编制数和班子领导职数
         * @description 核定单位编制数和班子领导职数,自该日起代替此前的核定数。
         *
         *     Sets the authorised staff of the body and the authorised leading posts of its team; from that day on they take the place of the earlier numbers.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["SetHeadcount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/SetInspectionTargets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * SetInspectionTargets 确定考察对象
         * @description 确定考察对象。得票最多的未列入的,在“事由”中说明理由。
         *
         *     Sets whom the inspection is about. Where nobody with the most votes is among them, the reason says why.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["SetInspectionTargets"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/SetStudyPlan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * SetStudyPlan 为干部制定某年度的学习计划和必读篇目
         * @description 为干部制定某年度的学习计划和必读篇目。读完一篇,用 RecordReading 登记。
         *
         *     Sets the study plan of a cadre for a year with the titles to be read. Each title read is recorded by RecordReading.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["SetStudyPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/SetTeamTargets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * SetTeamTargets 下达班子某年度的全部目标及权重
         * @description 下达班子某年度的全部目标及权重,权重合计100。再次下达的,整体代替该年度此前的目标。
         *
         *     Sets all targets of a team for a year with their weights, which total 100. Sent again for the same year, it takes the place of the earlier targets as a whole.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["SetTeamTargets"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/SkipStep": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * SkipStep 登记略过一个应有的步骤
         * @description 登记略过一个应有的步骤,须写明原因和依据文件,且须是条文准许略过的:特殊岗位和换届时已公示的,不再公示;2019年版,个别提拔谈话意见集中的,不再会议推荐;2014年版,涉密岗位或者上级同意的,不再推荐。表决、选举、任免通知和试用期考核不能略过。
         *
         *     Records that a step which the case requires is left out, with the reason and the document for it, where a text lets it be: the notice for a special post and at a change of term; by the edition of 2019 the meeting, at a single promotion whose talks agree; by that of 2014 the recommendations for a secret post or by consent of the superior. Votes, elections, the letter and the review of probation are never left out.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["SkipStep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/StartPublicNotice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * StartPublicNotice 登记开始任前公示及起止日期
         * @description 登记开始任前公示及起止日期。在讨论决定之后、印发任免通知之前。
         *
         *     Records that the public notice begins, with its first and last day, after the decision and before the letter.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["StartPublicNotice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/StartSecondment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * StartSecondment 登记干部到岗挂职
         * @description 登记干部到岗挂职,生效日期为到岗之日,可与计划不同。
         *
         *     Records that the cadre has taken up the secondment, on the day it was taken up, which may differ from the plan.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["StartSecondment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/TerminateAppointmentCase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * TerminateAppointmentCase 终止任免事项并说明原因
         * @description 终止任免事项并说明原因。仅限印发任免通知之前。
         *
         *     Ends a case without a letter and says why. It is refused once the letter has gone out.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["TerminateAppointmentCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/WaiveFinding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * WaiveFinding 对一项发现问题免予追究
         * @description 对一项发现问题免予追究,写明理由和依据文件。不得由录入该记录的人办理。
         *
         *     Says that nothing is to be done about a finding, why, and by which document. Never by whoever recorded the act that it is about.
         *
         *     可录入角色 Sent by: inspector, approver
         */
        readonly post: operations["WaiveFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/WithdrawPost": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * WithdrawPost 撤销领导班子的一个空缺职位
         * @description 撤销领导班子的一个空缺职位。仍有人担任的先免职。
         *
         *     Takes an empty post away from a team. Whoever holds it is relieved first.
         *
         *     可录入角色 Sent by: recorder
         */
        readonly post: operations["WithdrawPost"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands/WithdrawSupervisionCase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * WithdrawSupervisionCase 撤回监督事项
         * @description 撤回监督事项。仅限尚未谈话、发函或作出诫勉之前。
         *
         *     Withdraws a case before its measure was carried out, that is before a talk, a letter or an admonition.
         *
         *     可录入角色 Sent by: recorder, approver
         */
        readonly post: operations["WithdrawSupervisionCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/downward-moves": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 干部能下 Letters that took a post away */
        readonly get: operations["appointments_downwardMoves"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/eligibility": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 任职资格 Whether a cadre may come into a post, condition by condition */
        readonly get: operations["eligibility_eligibility"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 审计查询 Audit search over the log, in the order of recording */
        readonly get: operations["events_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/events/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 实时事件 The log as server-sent events, each with a ToldEvent as its data: from `Last-Event-ID` on, then every new one that the reader may see */
        readonly get: operations["live_stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 由来 The events, the rule and the arithmetic behind a value */
        readonly get: operations["explain_explain"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 上报数字 Figures that others reported */
        readonly get: operations["statistics_figures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 发现问题 Acts that broke a procedural rule, or whose ground was later corrected or annulled */
        readonly get: operations["findings_findings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/findings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一项发现问题 One finding, with what was done about it */
        readonly get: operations["findings_finding"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 任前公示 Public notices before an appointment */
        readonly get: operations["appointments_notices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/previews/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 预览 What a command would record and set off if it were sent now, or the refusal; nothing is recorded. The body is that of the command */
        readonly post: operations["previews_preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/probations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 试用期 Who is on probation, and until when */
        readonly get: operations["appointments_probations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rankings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 考核排名 Rankings of the teams by year, with who was last and last twice */
        readonly get: operations["assessment_rankings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 规则一览 The rules, with their values by date */
        readonly get: operations["rules_rules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rules/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 规则试算 Which acts and findings would come out differently if a rule had another value from a day on, national rules too; nothing is recorded. What follows in turn in the same stream (a letter after a vote that fails, a review after a probation that ends later) is told with the act that it follows from: later acts are judged by what would stand before them, a refused act is left out with all that is recorded about it, and what names it stands unless its own rules refuse it. Other streams stand as on record */
        readonly post: operations["rules_preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rules/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一条规则 One rule with every version, and what it said of the acts on record */
        readonly get: operations["rules_rule"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 全局查找 Cadres, teams and their cases by a name, its pinyin or initials; a few of each */
        readonly get: operations["search_search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/secondments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 挂职 Secondments, with those past their planned end */
        readonly get: operations["secondments_secondments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本人身份 Who is asking, and what he may read and record */
        readonly get: operations["session_who"];
        readonly put?: never;
        /** 登录 Begins a session with a token: the answer sets its cookie, which no script can read */
        readonly post: operations["session_begin"];
        /** 退出 Ends the session: the browser forgets its cookie */
        readonly delete: operations["session_end"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session/offers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 演示角色 Whether a session has begun, and the roles that the demo offers on its login page; none anywhere else */
        readonly get: operations["session_offered"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/structure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 班子结构 Structure of the leading teams: age, education, women, non-Party */
        readonly get: operations["statistics_structure"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/supervision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 监督事项 Supervision cases: existence, kind, dates and outcome */
        readonly get: operations["supervision_supervision"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/supervision/heart-to-heart": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 谈心谈话 Heart-to-heart talks of a year, member by member */
        readonly get: operations["supervision_heartToHeart"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 领导班子 Leading teams */
        readonly get: operations["teams_teams"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/teams/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 班子概况 One team */
        readonly get: operations["teams_team"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/teams/{id}/composition": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 班子成员 Who sits in a team */
        readonly get: operations["teams_composition"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/teams/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 班子履历 What happened to a team */
        readonly get: operations["teams_timeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/training": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 教育培训 Training by cadre: completions, class hours, exam results, credits */
        readonly get: operations["training_training"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/working-days/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 工作日历 The working days of a year: where it differs from weeks of five days */
        readonly get: operations["calendar_of"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AbolishTeam: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly AbsorbedTeam: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team */
            readonly name: string;
        };
        readonly AcknowledgeFeedback: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description Id of the cadre who acknowledges the feedback 签收人; left out when it is the team */
            readonly cadreId?: string;
        };
        readonly AcknowledgeFinding: {
            /** @description Id of the finding 发现问题编号, as `GET /v1/findings` gives it */
            readonly findingId: string;
            /** @description Remark on it 说明; may be left out */
            readonly note?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ActorAnswer: {
            /** @description 用户编号 User id */
            readonly userId: string;
            /** @description 角色 Role in which the act was done */
            readonly role: string;
            /** @description 单位 Organ for which it was done */
            readonly organ: string;
        };
        readonly AdmonitionLine: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /**
             * Format: date
             * @description 诫勉日期 Day on which it was issued
             */
            readonly issuedOn: string;
            /**
             * Format: date
             * @description 影响期截止 First day on which it counts no more
             */
            readonly influenceUntil: string;
            /**
             * Format: date
             * @description 解除日期 Day of the release; absent before
             */
            readonly releasedOn?: string;
        };
        readonly AdoptRegulation: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the rule 规则编号, as `GET /v1/rules` gives it: `talk.delay` */
            readonly ruleId: string;
            /** @description The value in the unit of the rule 数值; left out where it is a share, or where the rule only asks */
            readonly number?: number;
            /** @description The share that it goes by 比例, for a rule whose value is one */
            readonly share?: components["schemas"]["ShareValue"];
            /** @description Title of the district's document that says so 依据文件标题 */
            readonly instrument: string;
            /** @description Its article 条款, where it has articles */
            readonly article?: string;
        };
        readonly AgeRow: {
            /**
             * @description 年龄段 Completed years of age
             * @enum {string}
             */
            readonly bucket: "<=35" | "36-40" | "41-45" | "46-50" | "51-55" | ">=56";
            /** @description 人数 Persons; null where it is hidden */
            readonly count: number | null;
            /** @description 占比 Percent of all counted, two places, half up; null without persons, or where it is hidden */
            readonly share: string | null;
            /** @description 已隐去 True where the cell is hidden from this reader for being small; absent elsewhere */
            readonly suppressed?: boolean;
        };
        readonly AnnulRecord: {
            /** @description The stream that the record stands in 事件流, `<category>-<id>`: `cadre-C20120701` */
            readonly stream: string;
            /** @description Id of the event that is set right 事件编号, from the answer to its command or from a timeline */
            readonly targetEventId: string;
            /**
             * Format: date
             * @description The day of this act itself; that of recording when left out. No fact changes with it
             */
            readonly effectiveOn?: string;
            readonly basis?: components["schemas"]["Basis"];
            readonly reason?: components["schemas"]["Reason"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
        };
        readonly AppointmentLine: {
            /** @description 事项编号 Id of the case */
            readonly caseId: string;
            /** @description 事件流 Stream of the case */
            readonly stream: string;
            /**
             * @description 任免类型 What is done with the cadres
             * @enum {string}
             */
            readonly action: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
            /**
             * @description 选任方式 How the people are found
             * @enum {string}
             */
            readonly method: "standard" | "openSelection" | "competition" | "organizational";
            /** @description 差额选任 Whether more stand than there are posts */
            readonly differential: boolean;
            /** @description 须全委会票决 Whether the plenary has to vote */
            readonly plenaryRequired: boolean;
            /**
             * @description 状态 State
             * @enum {string}
             */
            readonly state: "opened" | "motioned" | "recommended" | "targeted" | "inspected" | "consulted" | "decided" | "plenaryDecided" | "noticed" | "cleared" | "issued" | "onProbation" | "concluded" | "deferred" | "rejected" | "suspended" | "terminated";
            /** @description 步骤 The last step taken */
            readonly step: string;
            /**
             * Format: date
             * @description 启动日期 Day of opening
             */
            readonly openedOn: string;
            /**
             * Format: date
             * @description 讨论决定日期 Day of the last decision; absent before
             */
            readonly decidedOn?: string;
            /**
             * Format: date
             * @description 印发日期 Day of the letter; absent before
             */
            readonly issuedOn?: string;
            /** @description 文号 Number of the letter; absent before */
            readonly documentNo?: string;
            /**
             * Format: date
             * @description 任免生效日期 Day on which the letter takes effect; absent before
             */
            readonly takesEffectOn?: string;
            /**
             * Format: date
             * @description 办结日期 Day of closing; absent while it is open
             */
            readonly closedOn?: string;
            /**
             * @description 结果 Outcome; absent before there is one
             * @enum {string}
             */
            readonly outcome?: "issued" | "rejected" | "terminated";
            /** @description 职位 The posts that it is about */
            readonly posts: readonly components["schemas"]["NamedPost"][];
            /** @description 人选 Whom the letter names, before it those still in question */
            readonly cadres: readonly components["schemas"]["NamedCadre"][];
            /** @description 未完成的必经步骤数 Required steps that are still to be taken */
            readonly requiredStepsOpen: number;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
        };
        readonly AppointmentsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 任免事项 The cases, by id */
            readonly items: readonly components["schemas"]["AppointmentLine"][];
            /** @description 各状态事项数 How many cases of the whole list are in each state */
            readonly byState: {
                readonly [key: string]: number;
            };
        };
        readonly ApproveMeasure: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /**
             * @description In which office it is approved 批准人职务: `departmentHead` 组织部门主要负责人, `disciplineOrgan` 纪检监察机关, `committeePrincipal` 党委主要负责人
             * @enum {string}
             */
            readonly approverRole: "departmentHead" | "disciplineOrgan" | "committeePrincipal";
            /** @description Id of the approver, where a cadre of the ledger 批准人编号; this or `approverName` is given, and it is not the cadre concerned */
            readonly approverId?: string;
            /** @description Name of the approver 批准人; this or `approverId` is given */
            readonly approverName?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ApproveReconsideration: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre whose decision is reconsidered 复议人选 */
            readonly cadreId: string;
            /** @description How many members are entitled to attend 应到会人数 */
            readonly eligible: number;
            /** @description Votes to reconsider 同意复议票 */
            readonly agree: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly AssessSecondment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the cadre who is seconded 干部编号 */
            readonly cadreId: string;
            /** @description Id of the secondment 挂职编号, unique among those of the cadre; given when it is planned */
            readonly secondmentId: string;
            /**
             * @description Grade of the secondment 鉴定等次: `excellent` 优秀, `competent` 称职, `basicallyCompetent` 基本称职, `incompetent` 不称职, `ungraded` 不定等次
             * @enum {string}
             */
            readonly grade: "excellent" | "competent" | "basicallyCompetent" | "incompetent" | "ungraded";
        };
        readonly AssessedCadre: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /**
             * @description 考核等次 Grade; ungraded 不定等次; null before it is certified
             * @enum {string|null}
             */
            readonly grade: "excellent" | "competent" | "basicallyCompetent" | "incompetent" | "ungraded" | null;
            /**
             * @description 不定等次原因 Why there is no grade; absent where there is one
             * @enum {string}
             */
            readonly ground?: "hiringProbation" | "underInvestigation" | "longLeave" | "leftPost" | "other";
            /**
             * Format: date
             * @description 认定日期 Day of the certificate; null before
             */
            readonly certifiedOn: string | null;
            /**
             * @description 任职认定 Fitness certified: fit 胜任, unfit 不胜任, incompetent 不称职; null without one
             * @enum {string|null}
             */
            readonly fitness: "fit" | "unfit" | "incompetent" | null;
            /** @description 民主评议 Review vote, null without one; absent for readers who may not see votes */
            readonly reviewVote?: components["schemas"]["GradeVotes"] | null;
            /** @description 民意测评 Opinion poll, null without one; absent for readers who may not see votes */
            readonly opinionPoll?: components["schemas"]["GradeVotes"] | null;
        };
        readonly AssessmentLine: {
            /** @description 事件流 Stream of the assessment */
            readonly stream: string;
            /** @description 年度 Year assessed */
            readonly year: number;
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team */
            readonly team: string;
            /**
             * @description 状态 State
             * @enum {string}
             */
            readonly state: "open" | "noticed" | "debriefed" | "voted" | "certified" | "fedBack" | "closed";
            /**
             * Format: date
             * @description 启动日期 Day of opening
             */
            readonly openedOn: string;
            /**
             * Format: date
             * @description 预告日期 Day of the notice; absent before
             */
            readonly noticeOn?: string;
            /**
             * Format: date
             * @description 会议日期 Day of the meeting, as the notice has it; absent before the notice
             */
            readonly meetingOn?: string;
            /** @description 已述职 Ids of the cadres whose debrief is recorded */
            readonly debriefed: readonly string[];
            /** @description 谈话人数 Persons talked with */
            readonly talks: number;
            /**
             * Format: date
             * @description 反馈日期 Day of the feedback; absent before
             */
            readonly feedbackOn?: string;
            /**
             * Format: date
             * @description 结束日期 Day of closing; absent while it is open
             */
            readonly closedOn?: string;
            /**
             * @description 班子等次 Grade of the team: excellent 优秀, good 良好, fair 一般, poor 较差; null before it is certified
             * @enum {string|null}
             */
            readonly grade: "excellent" | "good" | "fair" | "poor" | null;
            /** @description 干部 What it says of each cadre, by id */
            readonly cadres: readonly components["schemas"]["AssessedCadre"][];
        };
        readonly AssessmentsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 年度考核 The assessments, by year and team */
            readonly items: readonly components["schemas"]["AssessmentLine"][];
        };
        readonly AssignIncumbent: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the post that is taken 职位编号; authorised, and held by nobody */
            readonly postId: string;
            /** @description Id of the cadre who takes it 干部编号; in service for as long as the post is held */
            readonly cadreId: string;
            /** @description Id of the appointment case that decided it 任免事项; left out when there is none in the ledger */
            readonly caseId?: string;
            /** @description `true` when the post is held on probation 试用期 at first, which an elected post never is; not so when left out */
            readonly onProbation?: boolean;
            /** @description Why the cadre takes the post 任职事由, in a word or two; may be left out */
            readonly ground?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly AssignLiaisonPoint: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description Id of the liaison point 联系点编号, unique among those of the cadre */
            readonly pointId: string;
            /** @description The village or unit to be visited 联系点 */
            readonly place: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly AssignPatron: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the district leader 包抓领导编号, unique among the patrons of the team */
            readonly patronId: string;
            /** @description Name or office of the district leader 包抓领导 */
            readonly name: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly AttentionAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 事项 The cases: those with a day on which something is due by that day, then the others by their opening */
            readonly items: readonly components["schemas"]["AttentionLine"][];
            /** @description 在办事项数 Open cases that wait for something */
            readonly open: number;
            /** @description 逾期事项数 Of these, cases in which something is overdue */
            readonly overdue: number;
            /** @description 未自动完成 What the ledger should have done by itself and has not, the latest first */
            readonly undone: readonly components["schemas"]["UndoneLine"][];
            /** @description 发现问题 How many findings there are, by state; absent for readers who do not supervise */
            readonly findings?: components["schemas"]["FindingsByState"];
        };
        readonly AttentionLine: {
            /** @description 事件流 Stream of the case */
            readonly stream: string;
            /**
             * @description 事项类别 Category of the stream
             * @enum {string}
             */
            readonly category: "appointment" | "assessment" | "assessmentRound" | "exception" | "secondment" | "supervision" | "training";
            /** @description 种类 Kind within its category */
            readonly kind: string;
            /**
             * @description 状态 State; which there are depends on the category
             * @enum {string}
             */
            readonly state: "active" | "approved" | "assessed" | "cancelled" | "certified" | "cleared" | "closed" | "concluded" | "consulted" | "countersigned" | "debriefed" | "decided" | "declined" | "deferred" | "ended" | "fedBack" | "held" | "inspected" | "issued" | "letterIssued" | "motioned" | "noticed" | "onProbation" | "open" | "opened" | "planned" | "plenaryDecided" | "proposed" | "ranked" | "recommended" | "rectifying" | "referred" | "rejected" | "replied" | "reviewed" | "suspended" | "targeted" | "terminated" | "voted" | "withdrawn";
            /**
             * Format: date
             * @description 启动日期 Day of opening
             */
            readonly openedOn: string;
            /** @description 主体 Whom and what it is about */
            readonly subjects: readonly components["schemas"]["NamedStream"][];
            /**
             * Format: date
             * @description 到期日期 The first day on which something that the case needs is due; absent when nothing is
             */
            readonly dueOn?: string;
            /** @description 已逾期 Whether that day is past; absent without one */
            readonly overdue?: boolean;
            /** @description 可办 What it needs and may be recorded now */
            readonly next: readonly components["schemas"]["NextLine"][];
            /** @description 待到期 What it needs on a day that is fixed and that has not come, or that something else stands before */
            readonly awaited: readonly components["schemas"]["NextLine"][];
        };
        readonly AuthorisePost: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id to be given to the post 职位编号, unique among those of the team */
            readonly postId: string;
            /** @description Title of the post 职位名称 */
            readonly title: string;
            /** @description `true` for the head of the team 正职, `false` for a deputy 副职 */
            readonly principal: boolean;
            /** @description `true` when the post is filled by election 选任职务; such a post carries no probation */
            readonly elected: boolean;
            /**
             * @description Who appoints to the post where it is not elected 任命机关: `committee` 党委, also when left out, `standingCommittee` 人大常委会 or `government` 政府; the time in the post counts from that act
             * @enum {string}
             */
            readonly appointedBy?: "committee" | "standingCommittee" | "government";
            /**
             * @description Rank of the post 职务级别, GB/T 12407-2008: `141` 乡科级正职 or `142` 乡科级副职
             * @enum {string}
             */
            readonly rank: "141" | "142";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly AwaitingPlacement: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /**
             * Format: date
             * @description 待安排自 Since when
             */
            readonly since: string;
        };
        /** @description The document that the act rests on 依据文件. Required where old papers are entered (`backfill`) and where a record is corrected or annulled; else it may be left out */
        readonly Basis: components["schemas"]["BasisDocument"];
        readonly BasisAnswer: {
            /** @description 文件种类 Kind of document */
            readonly kind: string;
            /** @description 文号 Number of the document */
            readonly documentNo: string;
            /**
             * Format: date
             * @description 印发日期 Day of issue
             */
            readonly issuedOn: string;
            /** @description 摘要值 SHA-256 of the document, lower-case hex; absent when the document is not at hand */
            readonly sha256?: string;
        };
        readonly BasisDocument: {
            /** @description What kind of document it is 文件种类, in a word: `appointmentNotice`, `committeeMinutes` … */
            readonly kind: string;
            /** @description Number of the document 文号, as it stands on it */
            readonly documentNo: string;
            /**
             * Format: date
             * @description The day on which the document was issued 印发日期
             */
            readonly issuedOn: string;
            /** @description SHA-256 of the file 文件校验值, 64 hexadecimal digits in lower case; left out when no file is kept */
            readonly sha256?: string;
        };
        readonly CadreAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /** @description 姓名拼音 The name in pinyin, lower case, without tones */
            readonly pinyin: string;
            /**
             * @description 性别 Sex, GB/T 2261.1: 1 男, 2 女
             * @enum {string}
             */
            readonly sex: "1" | "2";
            /** @description 出生年月 Birth: the month alone where the day is not recorded, or not for this reader */
            readonly birth: string;
            /** @description 年龄 Age in completed years on the day of the answer */
            readonly age: number;
            /** @description 民族 Ethnicity, GB/T 3304; absent when it is not recorded */
            readonly ethnicity?: string;
            /** @description 籍贯 Native place; absent when it is not recorded */
            readonly nativePlace?: string;
            /** @description 参加工作时间 Day or month of starting work; absent when it is not recorded */
            readonly startedWork?: string;
            /** @description 进入方式 How the cadre came into service */
            readonly entryKind: string;
            /**
             * @description 状态 State: active 在职, departed 已离开
             * @enum {string}
             */
            readonly state: "active" | "departed";
            /** @description 现任职务 Posts held on the day */
            readonly posts: readonly components["schemas"]["CurrentPost"][];
            /** @description 任职经历 Every post held up to the day, the earliest first */
            readonly postsHeld: readonly components["schemas"]["PostHeld"][];
            /** @description 学历学位 Every education recorded, the one that is shown first */
            readonly education: readonly components["schemas"]["EducationLine"][];
            /** @description 政治面貌 Political status; null when none is recorded */
            readonly politicalStatus: components["schemas"]["PoliticalStatus"] | null;
            /** @description 职级 Civil rank; null when none is recorded */
            readonly civilRank: components["schemas"]["CivilRank"] | null;
            /** @description 年度考核 Annual assessments, by year */
            readonly grades: readonly components["schemas"]["GradeLine"][];
            /** @description 教育培训 Training, the earliest first */
            readonly training: readonly components["schemas"]["TrainingRecordLine"][];
            /** @description 挂职 Secondments */
            readonly secondments: readonly components["schemas"]["SecondmentLine"][];
            /** @description 后备干部 Listing in the reserve, null when not listed; absent for readers who may not know of it */
            readonly reserve?: components["schemas"]["Reserve"] | null;
            /** @description 诫勉 Admonitions, the earliest first; absent for readers who may not know of them */
            readonly admonitions?: readonly components["schemas"]["AdmonitionLine"][];
            /** @description 疑似重复 Ids of other cadres of the same name, sex and month of birth; empty for readers of their own only */
            readonly likelyDuplicates: readonly string[];
            /** @description 发现问题 How many findings concern it; absent for readers who do not supervise */
            readonly findings?: components["schemas"]["FindingCounts"];
        };
        readonly CadreLine: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /** @description 姓名拼音 The name in pinyin, lower case, without tones */
            readonly pinyin: string;
            /**
             * @description 性别 Sex, GB/T 2261.1: 1 男, 2 女
             * @enum {string}
             */
            readonly sex: "1" | "2";
            /** @description 出生年月 Birth: the month alone where the day is not recorded, or not for this reader */
            readonly birth: string;
            /** @description 年龄 Age in completed years on the day of the answer */
            readonly age: number;
            /**
             * @description 状态 State: active 在职, departed 已离开
             * @enum {string}
             */
            readonly state: "active" | "departed";
            /** @description 现任职务 Posts held on the day */
            readonly posts: readonly components["schemas"]["NamedPost"][];
            /** @description 学历学位 The education that is shown first; absent when none is recorded */
            readonly education?: components["schemas"]["EducationLine"];
        };
        readonly CadresAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 干部 The cadres, by id */
            readonly items: readonly components["schemas"]["CadreLine"][];
        };
        readonly CancelSecondment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the cadre who is seconded 干部编号 */
            readonly cadreId: string;
            /** @description Id of the secondment 挂职编号, unique among those of the cadre; given when it is planned */
            readonly secondmentId: string;
            /** @description Why it is not taken up 取消原因 */
            readonly ground: string;
        };
        readonly CancelTrainingClass: {
            /** @description Id of the class or exam 培训班编号, as it was given when it was opened */
            readonly trainingId: string;
            /** @description Why it is not held 取消原因 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly CandidacyAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 干部 The cadre */
            readonly cadre: components["schemas"]["NamedCadre"];
            /** @description 职位 The post */
            readonly post: components["schemas"]["NamedPost"];
            /**
             * Format: date
             * @description 任职日期 The day by whose rules it is judged
             */
            readonly on: string;
            /**
             * @description 总体结论 Of the hard and procedural conditions together: failed 不符合 where one is failed, notKnown 尚不清楚 where one is still to be looked at, passed 符合 else; advice is no bar
             * @enum {string}
             */
            readonly outcome: "passed" | "failed" | "notKnown";
            /**
             * Format: date
             * @description 最早符合日期 The first day on which every failed hard or procedural condition would be met if nothing else changed; absent where none is failed, or where no day will do
             */
            readonly metFrom?: string;
            /** @description 条件 The conditions, each with its rule, what it saw and the events that it rests on */
            readonly conditions: readonly components["schemas"]["ConditionAnswer"][];
        };
        readonly CandidateVotes: {
            /** @description Id of the cadre who was recommended 被推荐人 */
            readonly cadreId: string;
            /** @description How many recommended this cadre 推荐票 */
            readonly votes: number;
        };
        readonly CaseAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 事项 The case; several where the stream holds several */
            readonly lines: readonly components["schemas"]["CaseLine"][];
            /** @description 可办 What may be recorded next, in the order of the procedure; who records it is asked of the command. Empty for who may not read what is restricted */
            readonly next: readonly components["schemas"]["NextLine"][];
            /** @description 暂不可办 What belongs to the procedure and would be refused as the case stands, each with why */
            readonly blocked: readonly components["schemas"]["NextLine"][];
            /** @description 发现问题 How many findings concern it; absent for readers who do not supervise */
            readonly findings?: components["schemas"]["FindingCounts"];
            /** @description 待会签 Acts that depart from a rule by an exception and wait for a second signature; they are not recorded yet */
            readonly waiting: readonly components["schemas"]["WaitingLine"][];
            /** @description 未自动完成 What the ledger does by itself after what is recorded of it, and has not done; each with what to do */
            readonly undone: readonly components["schemas"]["ConsequenceLine"][];
        };
        readonly CaseLine: {
            /** @description 事件流 Stream of the case */
            readonly stream: string;
            /**
             * @description 事项类别 Category of the stream
             * @enum {string}
             */
            readonly category: "appointment" | "assessment" | "assessmentRound" | "exception" | "secondment" | "supervision" | "training";
            /** @description 种类 Kind within its category: the action of an appointment, the measure of a supervision case … */
            readonly kind: string;
            /** @description 主体 The first stream that it is about, `cadre-…` or `team-…`; null where it is about none */
            readonly subject: string | null;
            /** @description 全部主体 Every stream that it is about */
            readonly subjects: readonly string[];
            /** @description 主体名称 Names of the subjects in the same order */
            readonly subjectNames: readonly string[];
            /**
             * @description 状态 State; which there are depends on the category
             * @enum {string}
             */
            readonly state: "active" | "approved" | "assessed" | "cancelled" | "certified" | "cleared" | "closed" | "concluded" | "consulted" | "countersigned" | "debriefed" | "decided" | "declined" | "deferred" | "ended" | "fedBack" | "held" | "inspected" | "issued" | "letterIssued" | "motioned" | "noticed" | "onProbation" | "open" | "opened" | "planned" | "plenaryDecided" | "proposed" | "ranked" | "recommended" | "rectifying" | "referred" | "rejected" | "replied" | "reviewed" | "suspended" | "targeted" | "terminated" | "voted" | "withdrawn";
            /** @description 步骤 The last step taken: a step of the procedure, or the type of the last event */
            readonly step: string;
            /**
             * Format: date
             * @description 启动日期 Day of opening
             */
            readonly openedOn: string;
            /**
             * Format: date
             * @description 到期日期 The next day on which something is due; absent when nothing is
             */
            readonly dueOn?: string;
            /**
             * Format: date
             * @description 办结日期 Day of closing; absent while it is open
             */
            readonly closedOn?: string;
            /** @description 结果 Outcome; absent before there is one */
            readonly outcome?: string;
            /** @description 未自动完成 How much the ledger should have done by itself after it and has not; absent where nothing */
            readonly undone?: number;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
        };
        readonly CasePost: {
            /** @description `true` for a post filled by election 选任职务, as the record of the team has it; taken from there when left out */
            readonly elected?: boolean;
            /** @description Id of the team that the post is in 班子编号 */
            readonly teamId: string;
            /** @description Id of the post within that team 职位编号 */
            readonly postId: string;
        };
        readonly CasesAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 事项 The cases, by category and id */
            readonly items: readonly components["schemas"]["CaseLine"][];
        };
        readonly CertifyCadreGrade: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description Id of the cadre who is graded 干部编号 */
            readonly cadreId: string;
            /**
             * @description Grade of the year 考核等次: `excellent` 优秀, `competent` 称职, `basicallyCompetent` 基本称职, `incompetent` 不称职
             * @enum {string}
             */
            readonly grade: "excellent" | "competent" | "basicallyCompetent" | "incompetent";
            /** @description Why the grade departs from the review vote 理由; required where it does */
            readonly reason?: string;
            /** @description Who certified it 认定单位; may be left out */
            readonly certifiedBy?: string;
        };
        readonly CertifyFitness: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description Id of the cadre 干部编号 */
            readonly cadreId: string;
            /**
             * @description Whether the cadre is fit for the post 任职认定: `fit` 胜任, `unfit` 不胜任, `incompetent` 不称职
             * @enum {string}
             */
            readonly fitness: "fit" | "unfit" | "incompetent";
            /** @description Why the certification departs from the review vote 理由; required where it does */
            readonly reason?: string;
            /** @description Who certified it 认定单位; may be left out */
            readonly certifiedBy?: string;
        };
        readonly CertifyTeamGrade: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /**
             * @description Grade of the team for the year 班子等次: `excellent` 优秀, `good` 良好, `fair` 一般, `poor` 较差
             * @enum {string}
             */
            readonly grade: "excellent" | "good" | "fair" | "poor";
            /** @description Who certified it 认定单位; may be left out */
            readonly certifiedBy?: string;
        };
        readonly Change: {
            /**
             * @description 变化种类 What differs: team 班子, post 职位, incumbent 任职, cadre 干部, education 学历, politicalStatus 政治面貌, grade 考核等次, admonition 诫勉, downwardMove 能下, teamGrade 班子考核等次
             * @enum {string}
             */
            readonly kind: "team" | "post" | "incumbent" | "cadre" | "education" | "politicalStatus" | "grade" | "admonition" | "downwardMove" | "teamGrade";
            /** @description 班子编号 Id of the team; absent for what is said of a cadre alone */
            readonly teamId?: string;
            /** @description 班子名称 Name of the team at the later instant, else at the earlier; absent without a team */
            readonly team?: string;
            /** @description 职位编号 Id of the post in its team; absent for what is said of a team or a cadre */
            readonly postId?: string;
            /** @description 职务名称 Title of the post, likewise; absent without a post */
            readonly title?: string;
            /** @description 干部编号 Id of the cadre; absent for what is said of a team or a post */
            readonly cadreId?: string;
            /** @description 姓名 Name of the cadre, likewise; absent without a cadre */
            readonly name?: string;
            /** @description 变化前 As it was at the first instant; null where it was not */
            readonly before: Record<string, unknown> | null;
            /** @description 变化后 As it is at the second instant; null where it is no more */
            readonly after: Record<string, unknown> | null;
            /**
             * Format: date
             * @description 生效日期 When the last of the acts took effect that came, went or changed; null where none is known
             */
            readonly effectiveOn: string | null;
            /** @description 因何变化 Ids of the events because of which it differs, in the order of recording; those that the reader may not know of are left out */
            readonly because: readonly string[];
        };
        readonly ChangesAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /**
             * Format: date
             * @description 前一日期 The first day
             */
            readonly from: string;
            /**
             * Format: date
             * @description 后一日期 The second day
             */
            readonly to: string;
            /**
             * Format: date-time
             * @description 先前所知 The instant up to which the first was known
             */
            readonly knownFrom: string;
            /**
             * Format: date-time
             * @description 后来所知 The instant up to which the second was known
             */
            readonly knownTo: string;
            /** @description 变化 What differs, by kind and id */
            readonly items: readonly components["schemas"]["Change"][];
        };
        readonly CheckAnswer: {
            /** @description 规则编号 Id of the rule */
            readonly ruleId: string;
            /**
             * Format: date
             * @description 规则版本 Its version: the day from which it holds
             */
            readonly ruleVersion: string;
            /** @description 条款 The number of the article that decided, or that none is known; absent in what was recorded before it was kept */
            readonly article?: string;
            /**
             * Format: uuid
             * @description 所判记录 Id of the record that was judged, where it is another than the one that carries the check
             */
            readonly eventId?: string;
            /** @description 依据数据 What the rule saw */
            readonly inputs: Record<string, unknown>;
            /**
             * @description 结论 What it said: passed 符合, violated 违反, excepted 例外通过, advice 提示
             * @enum {string}
             */
            readonly outcome: "passed" | "violated" | "excepted" | "advice";
        };
        readonly CheckEligibility: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who is checked 干部编号 */
            readonly cadreId: string;
            /** @description Each check with its result and document 审查情况; one that failed bars the decision */
            readonly checks: readonly components["schemas"]["EligibilityCheck"][];
            /** @description The post that the cadre is checked for 拟任职位; the only one of the case when left out */
            readonly post?: components["schemas"]["PostRef"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly CivilRank: {
            /**
             * @description 职级 Civil rank: TY 调研员, ZR 主任科员, KY 科员 series
             * @enum {string}
             */
            readonly rank: "TY1" | "TY2" | "TY3" | "TY4" | "ZR1" | "ZR2" | "ZR3" | "ZR4" | "KY1" | "KY2";
            /**
             * Format: date
             * @description 起始日期 Since when
             */
            readonly since: string;
        };
        readonly CloseAssessmentRound: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; it names the round */
            readonly year: number;
        };
        readonly CloseSupervisionCase: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /**
             * @description What came of the case 办结结果: `settled` 已解决, `corrected` 已改正, `uncorrected` 未改正, `escalated` 采取进一步措施
             * @enum {string}
             */
            readonly outcome: "settled" | "corrected" | "uncorrected" | "escalated";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly CloseTeamAssessment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
        };
        readonly CloseTeamImprovement: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description What came of it 整顿结果 */
            readonly outcome: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly CloseTrainingClass: {
            /** @description Id of the class or exam 培训班编号, as it was given when it was opened */
            readonly trainingId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ClosingAnswer: {
            /**
             * Format: date-time
             * @description 知悉时间 The instant from which on it is found no longer
             */
            readonly at: string;
            /** @description 事件 The record because of which: a correction or an annulment; null when this reader may not know of it */
            readonly because: components["schemas"]["EvidenceAnswer"] | null;
        };
        readonly CodeLine: {
            /** @description 代码 The code */
            readonly code: string;
            /** @description 中文名称 Its name in Chinese */
            readonly zh: string;
            /** @description 英文名称 Its name in English */
            readonly en: string;
        };
        readonly CodeListAnswer: {
            /**
             * @description 代码表 Which list; `term` holds steps, states, actions, types of events and whatever else has a word
             * @enum {string}
             */
            readonly list: "sex" | "ethnicity" | "politicalStatus" | "educationLevel" | "postRank" | "civilRank" | "grade" | "teamGrade" | "studyMode" | "trainingKind" | "secondmentKind" | "entryKind" | "departureReason" | "term";
            /** @description 代码 Its codes */
            readonly codes: readonly components["schemas"]["CodeLine"][];
        };
        readonly CodesAnswer: {
            /** @description 代码表 The lists */
            readonly items: readonly components["schemas"]["CodeListAnswer"][];
        };
        readonly CommandLine: {
            /** @description 命令 Name of the command */
            readonly name: string;
            /** @description 类别 Category of the streams that it writes to; `*` for any */
            readonly category: string;
            /** @description 事件类型 Type of the event that it records */
            readonly yields: string;
            /** @description 可否启动 Whether it may begin a stream */
            readonly creates: boolean;
            /** @description 可录入角色 Roles that may send it */
            readonly writers: readonly string[];
            /** @description 格式 JSON Schema of its body, whole; `x-` names say what a form needs: labels, names of codes, what an id refers to */
            readonly schema: Record<string, unknown>;
        };
        readonly CommandsAnswer: {
            /** @description 命令 The commands */
            readonly items: readonly components["schemas"]["CommandLine"][];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
        };
        readonly CompositionAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team */
            readonly name: string;
            /**
             * @description 班子类别 Kind: township 乡镇, subdistrict 街道, department 区直部门
             * @enum {string}
             */
            readonly kind: "township" | "subdistrict" | "department";
            /**
             * @description 状态 State: active 存续, merged 已合并, abolished 已撤销
             * @enum {string}
             */
            readonly state: "active" | "merged" | "abolished";
            /** @description 职位 The posts: principals first, then in the order of authorisation */
            readonly posts: readonly components["schemas"]["PostAnswer"][];
            /** @description 出缺数 Posts without an incumbent */
            readonly vacancies: number;
            /** @description 待安排 Cadres whose team was merged into this one, or away, and who hold no post since */
            readonly awaitingPlacement: readonly components["schemas"]["AwaitingPlacement"][];
            /** @description 平均年龄 Mean age of the members */
            readonly meanAge: components["schemas"]["MeanAgeAnswer"];
        };
        readonly ConcludeAppointmentCase: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ConcludeInspection: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description The report with what the inspection comes to 考察材料: its hash and where it is kept, never its text */
            readonly report: components["schemas"]["KeptDocument"];
            /** @description How it was done 考察方法: talks, poll, review of the file … */
            readonly methods: readonly string[];
            /** @description Names of the inspectors who sign and answer for it 签字人: all of the team */
            readonly signedBy: readonly string[];
            /** @description `true` when the result was fed back to the leaders of the unit 是否反馈; not stated when left out */
            readonly feedbackGiven?: boolean;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ConcludePublicNotice: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ConditionAnswer: {
            /**
             * @description 条件 Condition: service 在职, vacancy 职位空缺, slots 职数, seniority 任职年限, grade 年度考核等次, influencePeriod 影响期, probation 试用期, promotionInterval 提拔间隔, demotion 降职, removal 引咎或责令辞职, retirement 退休年龄, education 学历, training 培训, induction 上岗培训, reserve 后备干部, doublePosts 兼职, canvassing 拉票, recognition 群众公认度, familyAbroad 配偶子女移居国外, fileAudit 档案审核, personalMatters 个人有关事项, integrityOpinion 廉洁自律意见, petitions 信访举报, kinship 任职回避
             * @enum {string}
             */
            readonly condition: "service" | "vacancy" | "slots" | "seniority" | "grade" | "influencePeriod" | "probation" | "promotionInterval" | "demotion" | "removal" | "retirement" | "education" | "training" | "induction" | "reserve" | "doublePosts" | "canvassing" | "recognition" | "familyAbroad" | "fileAudit" | "personalMatters" | "integrityOpinion" | "petitions" | "kinship";
            /**
             * @description 结论 What it comes to: passed 符合, failed 不符合, notKnown 尚不清楚, where the ledger cannot tell and nobody has looked
             * @enum {string}
             */
            readonly outcome: "passed" | "failed" | "notKnown";
            /**
             * @description 由谁得知 Who can tell: ledger 台账, from what is recorded; people 人工, who look at it and record it
             * @enum {string}
             */
            readonly knownBy: "ledger" | "people";
            /** @description 规则 The rule that it is asked by, as of the day */
            readonly rule: components["schemas"]["ToldRule"];
            /** @description 依据数据 What the rule saw, and what would satisfy it; which values there are depends on the condition */
            readonly inputs: Record<string, unknown>;
            /**
             * Format: date
             * @description 最早符合日期 The first day on which it would be met if nothing else changed; absent where it is met, or where no day will do
             */
            readonly metFrom?: string;
            /** @description 事件 The events that it rests on: without any of them it would come out differently */
            readonly events: readonly components["schemas"]["EvidenceAnswer"][];
        };
        readonly ConfirmIncumbent: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the post held on probation 职位编号 */
            readonly postId: string;
            /** @description Id of the cadre who holds it 干部编号 */
            readonly cadreId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly Consent: {
            /** @description Who consents 同意机关: the organization department one level up */
            readonly organ: string;
            /** @description Number of its paper 批复文号 */
            readonly documentNo: string;
            /**
             * Format: date
             * @description The day of that paper 批复日期, not after the deliberation
             */
            readonly issuedOn: string;
        };
        readonly ConsequenceLine: {
            /** @description 起因事件 Id of the event that it follows from */
            readonly eventId: string;
            /** @description 命令 The command that records it */
            readonly command: string;
            /** @description 名称 What it is called, in the language asked for */
            readonly called: string;
            /**
             * @description 状态 `waiting` 等待中: it is done by itself once it can be; `parked` 已搁置: it waited too long; `refused` 被拒绝
             * @enum {string}
             */
            readonly state: "waiting" | "parked" | "refused";
            /** @description 代码 Code of the refusal that it met or waits out; absent where it has met none */
            readonly code?: string;
            /** @description 标题 That refusal in few words, in the language asked for; absent without one */
            readonly title?: string;
            /** @description 办理字段 The fields of the command; absent where it is the act of somebody else */
            readonly body?: Record<string, unknown>;
            /** @description 未完成记录 The record that it was not done. An approver annuls it, with the reason, once somebody has seen to it or nobody need; it is listed no more then. Absent while it waits */
            readonly note?: components["schemas"]["UndoneNote"];
            /**
             * Format: date-time
             * @description 起始时间 When what it follows from was recorded
             */
            readonly since: string;
            /** @description 如何办理 What to do, in the language asked for */
            readonly toDo: string;
        };
        readonly CorrectCadreFacts: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description The right sex 性别, GB/T 2261.1: `1` male 男, `2` female 女; left out when it was right
             * @enum {string}
             */
            readonly sex?: "1" | "2";
            /** @description The right day or month of birth 出生日期; left out when it was right */
            readonly birth?: string;
            /** @description The right ethnicity 民族, two digits of GB/T 3304: `01` to `56`, `97` or `98`; left out when it was right */
            readonly ethnicity?: string;
            /** @description The right native place 籍贯; left out when it was right */
            readonly nativePlace?: string;
            /** @description The right start of work 参加工作时间, a day or a month; left out when it was right */
            readonly startedWork?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly CorrectRecord: {
            /** @description The whole data of the event as it should have been 更正后的内容, checked against the shape of that event; left out when the date alone was wrong */
            readonly data?: Record<string, unknown>;
            /**
             * Format: date
             * @description The date on which the event took effect in truth 更正后的生效日期; left out when its date was right
             */
            readonly newEffectiveOn?: string;
            /** @description The stream that the record stands in 事件流, `<category>-<id>`: `cadre-C20120701` */
            readonly stream: string;
            /** @description Id of the event that is set right 事件编号, from the answer to its command or from a timeline */
            readonly targetEventId: string;
            /**
             * Format: date
             * @description The day of this act itself; that of recording when left out. No fact changes with it
             */
            readonly effectiveOn?: string;
            readonly basis?: components["schemas"]["Basis"];
            readonly reason?: components["schemas"]["Reason"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
        };
        readonly CountersignException: {
            /** @description Id of the exception 例外编号, from the answer to the act that waits */
            readonly exceptionId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly CurrentPost: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team; the id where no name is known */
            readonly team: string;
            /** @description 职位编号 Id of the post in its team */
            readonly postId: string;
            /** @description 职务名称 Title of the post; the id where no title is known */
            readonly title: string;
            /**
             * Format: date
             * @description 任职日期 First day
             */
            readonly from: string;
            /**
             * Format: date
             * @description 免职日期 Day of the end; null while it is held
             */
            readonly to: string | null;
            /** @description 任免事项编号 Id of the case that put the cadre there; absent when none is recorded */
            readonly caseId?: string;
            /** @description 试用期 Whether the cadre is on probation in it */
            readonly onProbation: boolean;
        };
        readonly DamageAnswer: {
            /**
             * @description 损坏种类 What became of the stream: foreignEvent 外来事件, tombstoned 已被删除, truncated 被截断, missingEvents 事件缺失
             * @enum {string}
             */
            readonly kind: "foreignEvent" | "tombstoned" | "truncated" | "missingEvents";
            /** @description 流内序号 Where in the stream; absent where it has no such place */
            readonly revision?: number;
            /** @description 发现 What was found, in words for whoever runs the ledger */
            readonly found: string;
        };
        readonly DamageHealth: {
            /** @description 损坏流数 How many there are */
            readonly count: number;
            /** @description 损坏的流 The first of them */
            readonly streams: readonly components["schemas"]["DamagedStream"][];
        };
        readonly DamagedStream: {
            /** @description 事件流 Name of the stream */
            readonly stream: string;
            /**
             * @description 损坏种类 What became of it
             * @enum {string}
             */
            readonly kind: "foreignEvent" | "tombstoned" | "truncated" | "missingEvents";
            /** @description 流内序号 Where in the stream; absent where it has no such place */
            readonly revision?: number;
            /** @description 日志位置 Where in the log it was met; absent where it was not */
            readonly position?: string;
            /** @description 事件编号 Id of the event; absent without one */
            readonly eventId?: string;
            /** @description 发现 What was found, in words for whoever runs the ledger */
            readonly found: string;
        };
        readonly DecidedAnswer: {
            /** @description 字段 The field of the act that is worked out by the rule: `outcome` 结果 */
            readonly field: string;
            /** @description 现值 What it is: a word or a day as it stands, anything else as JSON */
            readonly before: string;
            /** @description 将为 What it would be */
            readonly after: string;
        };
        readonly DecisionHistoryAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 事项编号 Id of the case */
            readonly caseId: string;
            /** @description 事件流 Stream of the case */
            readonly stream: string;
            /**
             * @description 任免类型 What is done with the cadres
             * @enum {string}
             */
            readonly action: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
            /**
             * @description 结果 Outcome; null before there is one, and for a data interface unless a letter was issued
             * @enum {string|null}
             */
            readonly outcome: "issued" | "rejected" | "terminated" | null;
            /**
             * Format: date
             * @description 印发日期 Day of the letter; null before
             */
            readonly issuedOn: string | null;
            /** @description 文号 Number of the letter; null before */
            readonly documentNo: string | null;
            /**
             * Format: date
             * @description 任免生效日期 Day on which the letter takes effect; null before
             */
            readonly takesEffectOn: string | null;
            /**
             * @description 选任方式 How the people are found; absent for a data interface
             * @enum {string}
             */
            readonly method?: "standard" | "openSelection" | "competition" | "organizational";
            /**
             * @description 状态 State; absent for a data interface
             * @enum {string}
             */
            readonly state?: "opened" | "motioned" | "recommended" | "targeted" | "inspected" | "consulted" | "decided" | "plenaryDecided" | "noticed" | "cleared" | "issued" | "onProbation" | "concluded" | "deferred" | "rejected" | "suspended" | "terminated";
            /**
             * Format: date
             * @description 启动日期 Day of opening; absent for a data interface
             */
            readonly openedOn?: string;
            /**
             * Format: date
             * @description 办结日期 Day of closing, null while it is open; absent for a data interface
             */
            readonly closedOn?: string | null;
            /** @description 差额选任 Whether more stand than there are posts; absent for a data interface */
            readonly differential?: boolean;
            /** @description 须全委会票决 Whether the plenary has to vote; absent for a data interface */
            readonly plenaryRequired?: boolean;
            /** @description 职位 The posts that it is about; absent for a data interface */
            readonly posts?: readonly components["schemas"]["PostInCase"][];
            /** @description 人选 Whom the letter names, before it those still in question; absent for a data interface */
            readonly cadres?: readonly components["schemas"]["NamedCadre"][];
            /** @description 程序 Every step of the procedure, in its order; absent for a data interface */
            readonly steps?: readonly components["schemas"]["StepAnswer"][];
            /** @description 差额情况 How many stood at each stage; absent for readers who may not see votes */
            readonly stages?: readonly components["schemas"]["StageAnswer"][];
            /** @description 征求意见 The organs that were asked, and what they answered; absent for readers who may not see votes */
            readonly opinions?: readonly components["schemas"]["OpinionAnswer"][];
            /** @description 资格审查 The checks of each cadre; absent for readers who may not see votes */
            readonly eligibility?: readonly components["schemas"]["EligibilityAnswer"][];
            /** @description 公示期 The days of the public notice, null without one; absent for a data interface */
            readonly notice?: components["schemas"]["NoticeDays"] | null;
            /** @description 事件 The events of the case, the earliest first; absent for a data interface */
            readonly items?: readonly components["schemas"]["ToldEvent"][];
            /** @description 发现问题 How many findings concern it; absent for readers who do not supervise */
            readonly findings?: components["schemas"]["FindingCounts"];
        };
        readonly DeclineException: {
            /** @description Id of the exception 例外编号, from the answer to the act that waits */
            readonly exceptionId: string;
            /** @description Why the exception is not made 不予例外的理由 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly DelistReserve: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description Why the cadre is taken off the list 移出原因 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly DeliverFeedback: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description Id of the cadre whom the result is fed back to 反馈对象; left out when it is the team */
            readonly cadreId?: string;
        };
        readonly DownwardMoveLine: {
            /** @description 事项编号 Id of the case */
            readonly caseId: string;
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name of the cadre */
            readonly name: string;
            /**
             * @description 任免类型 How the post was taken away
             * @enum {string}
             */
            readonly action: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
            /** @description 职位 The posts that were taken away */
            readonly posts: readonly components["schemas"]["NamedPost"][];
            /**
             * Format: date
             * @description 任免生效日期 Day on which the letter takes effect
             */
            readonly takesEffectOn: string;
            /** @description 文号 Number of the letter */
            readonly documentNo: string;
            /** @description 转任职级 Civil rank given instead; absent without one */
            readonly civilRank?: string;
        };
        readonly DownwardMovesAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 能下 The moves, by case and cadre */
            readonly items: readonly components["schemas"]["DownwardMoveLine"][];
        };
        readonly EducationLine: {
            /**
             * @description 学历 Level, GB/T 4658; `1A` to `3B` of party schools
             * @enum {string}
             */
            readonly level: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "28" | "30" | "31" | "32" | "33" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "48" | "49" | "60" | "61" | "62" | "63" | "70" | "71" | "73" | "80" | "81" | "83" | "90" | "1A" | "1B" | "2A" | "2B" | "3A" | "3B";
            /** @description 学位 Degree, GB/T 6864; absent without one */
            readonly degree?: string;
            /**
             * @description 学习方式 How it was come by: fullTime 全日制, inService 在职
             * @enum {string}
             */
            readonly studyMode: "fullTime" | "inService";
            /** @description 专业 Major; absent when it is not recorded */
            readonly major?: string;
            /** @description 毕业院校 School; absent when it is not recorded */
            readonly school?: string;
            /**
             * Format: date
             * @description 取得日期 Day from which it counts
             */
            readonly on: string;
        };
        readonly EducationRow: {
            /**
             * @description 学历层次 Highest level: graduate 研究生, university 大学, college 大专, belowOrUnrecorded 中专以下或未登记
             * @enum {string}
             */
            readonly bucket: "graduate" | "university" | "college" | "belowOrUnrecorded";
            /** @description 人数 Persons; null where it is hidden */
            readonly count: number | null;
            /** @description 全日制 Of them full-time; null where it is hidden */
            readonly fullTime: number | null;
            /** @description 在职 Of them in service; null where it is hidden */
            readonly inService: number | null;
            /** @description 占比 Percent of all counted, two places, half up; null without persons, or where it is hidden */
            readonly share: string | null;
            /** @description 已隐去 True where the cell is hidden from this reader for being small; absent elsewhere */
            readonly suppressed?: boolean;
        };
        /**
         * Format: date
         * @description The day from which the act holds 生效日期, a calendar date in Asia/Shanghai. What has happened is not dated in the future
         */
        readonly EffectiveOn: string;
        /**
         * @description `month` when the source knows the year and month only 精确到月; `effectiveOn` is the first of that month then. Left out when the day is known
         * @enum {string}
         */
        readonly EffectivePrecision: "month";
        readonly EligibilityAnswer: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name; the id where no name is known */
            readonly name: string;
            /**
             * Format: date
             * @description 审查日期 Day of the check
             */
            readonly on: string;
            /** @description 审查项目 What was looked at, each with what was found */
            readonly checks: readonly Record<string, unknown>[];
        };
        readonly EligibilityCheck: {
            /**
             * @description What is checked 审查项目: `grade` 年度考核等次, `influencePeriod` 影响期, `canvassing` 拉票, `recognition` 群众公认度, `familyAbroad` 配偶移居国外情况, `seniority` 任职年限, `promotionInterval` 提拔间隔, `training` 培训, `fileAudit` 档案审核, `personalMatters` 个人有关事项, `integrityOpinion` 廉洁自律意见, `petitions` 信访举报, `kinship` 任职回避, `education` 学历, `retirement` 退休年龄, `slots` 职数; what the ledger knows itself needs no check, and none may say otherwise
             * @enum {string}
             */
            readonly check: "grade" | "influencePeriod" | "canvassing" | "recognition" | "familyAbroad" | "seniority" | "promotionInterval" | "training" | "fileAudit" | "personalMatters" | "integrityOpinion" | "petitions" | "kinship" | "education" | "retirement" | "slots";
            /**
             * @description `passed` 通过 or `failed` 未通过
             * @enum {string}
             */
            readonly result: "passed" | "failed";
            /** @description The document that shows it 依据材料 */
            readonly document: string;
        };
        readonly EndLiaisonPoint: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description Id of the liaison point that ends 联系点编号 */
            readonly pointId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly EndSecondment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the cadre who is seconded 干部编号 */
            readonly cadreId: string;
            /** @description Id of the secondment 挂职编号, unique among those of the cadre; given when it is planned */
            readonly secondmentId: string;
            /** @description Why it ended 结束原因; may be left out */
            readonly ground?: string;
        };
        readonly EnrolTrainee: {
            /** @description Id of the class or exam 培训班编号, as it was given when it was opened */
            readonly trainingId: string;
            /** @description Id of the cadre who takes part 干部编号 */
            readonly cadreId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        /**
         * @description How the record comes to be 录入方式: `live` 实时, as it happens, also when left out; `backfill` 补录, from old papers, where a broken procedural rule is recorded and not refused; `opening` 期初, taken over when the ledger was opened, dated not later than that day and not judged by procedural or advisory rules
         * @enum {string}
         */
        readonly EntryMode: "live" | "backfill" | "opening";
        readonly EventsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 事件 The events */
            readonly items: readonly components["schemas"]["ToldEvent"][];
        };
        readonly EvidenceAnswer: {
            /**
             * Format: uuid
             * @description 事件编号 Id of the event
             */
            readonly eventId: string;
            /** @description 事件流 Stream of the event */
            readonly stream: string;
            /** @description 事件类型 Type of the event */
            readonly type: string;
            /**
             * Format: date
             * @description 生效日期 When the act took effect
             */
            readonly effectiveOn: string;
            /** @description 摘要 The act in one line, in the language asked for */
            readonly summary: string;
            /** @description 文号 Number of the document that it rests on; absent without one */
            readonly documentNo?: string;
        };
        readonly ExamLine: {
            /** @description 班次编号 Id of the class */
            readonly trainingId: string;
            /**
             * @description 培训种类 Kind of class or exam
             * @enum {string}
             */
            readonly kind: "offJob" | "induction" | "orientation" | "rotation" | "mainClass" | "online" | "studyTour" | "lecture" | "theoryExam" | "integrityExam";
            /** @description 班次名称 Title of the class */
            readonly title: string;
            /**
             * Format: date
             * @description 考试日期 Day of the exam; absent when it is not recorded
             */
            readonly on?: string;
            /** @description 成绩 Marks */
            readonly score: number;
            /** @description 满分 Full marks; absent when they are not recorded */
            readonly maxScore?: number;
            /** @description 是否及格 Whether the marks reached the pass mark; null where the class has none */
            readonly passed: boolean | null;
        };
        readonly ExceptionAnswer: {
            /** @description 文号 Number of the document */
            readonly documentNo: string;
            /** @description 批准 Who approved it */
            readonly approvedBy: string;
            /** @description 理由 Why */
            readonly reason: string;
        };
        /** @description The document by which a procedural rule is passed that would refuse the act 例外依据; left out when none is. An act in live mode waits then, on a stream `exception-…` of its own, until an approver who is not its sender has countersigned it (`CountersignException`). The exception stays on the record */
        readonly ExceptionBasis: components["schemas"]["ExceptionDocument"];
        readonly ExceptionDocument: {
            /** @description Number of the document that allows the exception 文号 */
            readonly documentNo: string;
            /** @description Who allowed it: a person or an organ 批准人 */
            readonly approvedBy: string;
            /** @description Why the rule is passed 理由 */
            readonly reason: string;
        };
        readonly ExplainAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /**
             * @description 所释 What is explained
             * @enum {string}
             */
            readonly of: "check" | "finding" | "eligibility" | "structure" | "composition";
            /** @description 所涉之人 Whom the rule was asked of, where it was asked of several; absent else */
            readonly whom?: components["schemas"]["NamedStream"];
            /** @description 值 The value: an outcome with what the rule saw, a count, a mean, who holds a post */
            readonly value: Record<string, unknown>;
            /** @description 规则 The rule by which it comes about; absent where it is counted */
            readonly rule?: components["schemas"]["ToldRule"];
            /** @description 算式 How it comes about, step by step, in the language asked for */
            readonly arithmetic: readonly string[];
            /** @description 事件 The events that it rests on: without any of them it is another, without any other event it is the same */
            readonly events: readonly components["schemas"]["EvidenceAnswer"][];
            /** @description 其他人 The same of each of the others whom the rule was asked of, of a finding of those whom the act broke it for; absent where it was asked of one */
            readonly others?: readonly components["schemas"]["OtherExplainedAnswer"][];
        };
        readonly ExtendSecondment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the cadre who is seconded 干部编号 */
            readonly cadreId: string;
            /** @description Id of the secondment 挂职编号, unique among those of the cadre; given when it is planned */
            readonly secondmentId: string;
            /**
             * Format: date
             * @description The new day on which the cadre is back 延长后的结束日期, later than the one planned before
             */
            readonly plannedTo: string;
        };
        readonly FieldFaultAnswer: {
            /** @description 字段 Path of the field, `posts.0.teamId` */
            readonly path: string;
            /** @description 错误代码 Code of the fault */
            readonly code: string;
            /** @description 说明 What is wrong with it, in the language asked for */
            readonly message: string;
        };
        readonly FigureLine: {
            /** @description 来源 Id of the source */
            readonly source: string;
            /** @description 指标 Id of the figure */
            readonly figure: string;
            /** @description 数值 The figure, in its unit */
            readonly value: number;
            /**
             * @description 单位 Unit: count 个, permille ‰
             * @enum {string}
             */
            readonly unit: "count" | "permille";
            /**
             * @description 精确程度 How well it is known
             * @enum {string}
             */
            readonly qualifier: "exact" | "nearly" | "lessThan" | "about" | "moreThan";
            /** @description 基数 Of how many; absent where the source does not say */
            readonly base?: number;
            /** @description 原文 The sentence of the source; absent when it is not recorded */
            readonly statement?: string;
            /**
             * Format: date
             * @description 上报日期 Day of the report
             */
            readonly reportedOn: string;
        };
        readonly FiguresAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 数字 The figures, by source */
            readonly items: readonly components["schemas"]["FigureLine"][];
        };
        readonly FileTalkRecord: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /** @description SHA-256 of the record of the talk, 64 hexadecimal digits in lower case 校验值 */
            readonly sha256: string;
            /** @description Where it is kept 存放位置; its text never enters the ledger */
            readonly custodyRef: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly FindingAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 发现问题 The finding */
            readonly finding: components["schemas"]["FindingLine"];
            /** @description 经过 What was done about it, the earliest first */
            readonly history: readonly components["schemas"]["ToldEvent"][];
        };
        readonly FindingCounts: {
            /** @description 未处理 Those that nobody has settled yet */
            readonly open: number;
            /** @description 全部 All that stand */
            readonly total: number;
        };
        readonly FindingLine: {
            /** @description 发现问题编号 Id of the finding, by which it is dealt with */
            readonly findingId: string;
            /** @description 规则 The rule that was broken, in the version that the act was judged by */
            readonly rule: components["schemas"]["ToldRule"];
            /**
             * @description 情形 How: violated 违反; excepted 例外通过, by a document
             * @enum {string}
             */
            readonly outcome: "violated" | "excepted";
            /**
             * @description 状态 State: open 未处理, acknowledged 已确认, resolved 已办结, waived 免予追究, closed 依据已消失, where its ground was corrected or annulled
             * @enum {string}
             */
            readonly state: "open" | "acknowledged" | "resolved" | "waived" | "closed";
            /**
             * Format: date
             * @description 行为日期 Day of the act that broke the rule
             */
            readonly on: string;
            /** @description 事件流 Stream that the act is in */
            readonly stream: string;
            /**
             * @description 录入方式 How the act was entered: live 实时, backfill 补录, correction 更正
             * @enum {string}
             */
            readonly entryMode: "live" | "backfill" | "opening" | "correction";
            /** @description 依据数据 What the rule saw; which values there are depends on the rule */
            readonly inputs: Record<string, unknown>;
            /** @description 其他人的依据数据 What the rule saw of the others; absent where the act broke it for one */
            readonly others?: readonly components["schemas"]["OtherBrokenAnswer"][];
            /** @description 证据 The act, and the later record that changed its ground where that is why */
            readonly evidence: readonly components["schemas"]["EvidenceAnswer"][];
            /** @description 所涉 The cadres and teams that it concerns */
            readonly subjects: readonly components["schemas"]["NamedStream"][];
            /** @description 例外依据 The document by which the rule was passed; absent without one */
            readonly exception?: components["schemas"]["ExceptionAnswer"];
            /** @description 处理 What was done about it; absent before */
            readonly handling?: components["schemas"]["HandlingAnswer"];
            /** @description 依据消失 How its ground went away; absent while it stands */
            readonly closing?: components["schemas"]["ClosingAnswer"];
        };
        readonly FindingsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 发现问题 The findings, the earliest act first */
            readonly items: readonly components["schemas"]["FindingLine"][];
        };
        readonly FindingsByState: {
            /** @description 未处理 Those that nobody has taken up */
            readonly open: number;
            /** @description 已确认 Those that were acknowledged and wait to be resolved */
            readonly acknowledged: number;
            /** @description 已办结 Those that were resolved */
            readonly resolved: number;
            /** @description 免予追究 Those that were waived */
            readonly waived: number;
        };
        readonly FollowsAnswer: {
            /** @description 命令 Name of the command */
            readonly command: string;
            /** @description 内容 Its body */
            readonly body: Record<string, unknown>;
        };
        readonly FormInspectionTeam: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description The members of the inspection team 考察组, two or more */
            readonly inspectors: readonly components["schemas"]["Inspector"][];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly FoundCadre: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /**
             * @description 状态 State of the cadre
             * @enum {string}
             */
            readonly state: "active" | "departed";
            /** @description 职务 Posts of the day, each with its team */
            readonly posts: readonly string[];
        };
        readonly FoundCase: {
            /** @description 事件流 Stream of the case */
            readonly stream: string;
            /**
             * @description 事项类别 Category of the stream
             * @enum {string}
             */
            readonly category: "appointment" | "assessment" | "assessmentRound" | "exception" | "secondment" | "supervision" | "training";
            /** @description 种类 Kind within its category */
            readonly kind: string;
            /**
             * @description 状态 State; which there are depends on the category
             * @enum {string}
             */
            readonly state: "active" | "approved" | "assessed" | "cancelled" | "certified" | "cleared" | "closed" | "concluded" | "consulted" | "countersigned" | "debriefed" | "decided" | "declined" | "deferred" | "ended" | "fedBack" | "held" | "inspected" | "issued" | "letterIssued" | "motioned" | "noticed" | "onProbation" | "open" | "opened" | "planned" | "plenaryDecided" | "proposed" | "ranked" | "recommended" | "rectifying" | "referred" | "rejected" | "replied" | "reviewed" | "suspended" | "targeted" | "terminated" | "voted" | "withdrawn";
            /**
             * Format: date
             * @description 启动日期 Day of opening
             */
            readonly openedOn: string;
            /** @description 主体 Whom it was found by */
            readonly subject: components["schemas"]["NamedStream"];
        };
        readonly FoundTeam: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 名称 Name */
            readonly name: string;
            /**
             * @description 种类 Kind of team
             * @enum {string}
             */
            readonly kind: "township" | "subdistrict" | "department";
            /**
             * @description 状态 State of the team
             * @enum {string}
             */
            readonly state: "active" | "merged" | "abolished";
        };
        readonly GradeLine: {
            /** @description 年度 Year assessed */
            readonly year: number;
            /** @description 班子编号 Id of the team in which the cadre was assessed */
            readonly teamId: string;
            /**
             * @description 考核等次 Grade; ungraded 不定等次
             * @enum {string}
             */
            readonly grade: "excellent" | "competent" | "basicallyCompetent" | "incompetent" | "ungraded";
            /** @description 不定等次原因 Why there is no grade; absent where there is one */
            readonly ground?: string;
            /**
             * Format: date
             * @description 认定日期 Day of the certificate
             */
            readonly on: string;
        };
        readonly GradeVotes: {
            /**
             * Format: date
             * @description 投票日期 Day of the vote
             */
            readonly on: string;
            /** @description 应到人数 Entitled to attend; absent when it is not recorded */
            readonly eligible?: number;
            /** @description 实到人数 Present; absent when it is not recorded */
            readonly present?: number;
            /** @description 发出票数 Ballots handed out */
            readonly issued: number;
            /** @description 收回票数 Ballots returned */
            readonly returned: number;
            /** @description 有效票数 Valid ballots */
            readonly valid: number;
            /** @description 优秀票 Votes for excellent */
            readonly excellent: number;
            /** @description 称职票 Votes for competent */
            readonly competent: number;
            /** @description 基本称职票 Votes for basically competent */
            readonly basic: number;
            /** @description 不称职票 Votes for incompetent */
            readonly incompetent: number;
            /** @description 弃权票 Abstentions */
            readonly abstain: number;
            /**
             * @description 评议结果 What the rules of the day made of a review vote; absent for an opinion poll
             * @enum {string}
             */
            readonly outcome?: "passed" | "lowApproval" | "highDisapproval" | "noValidBallots";
        };
        readonly GrantTeamHonour: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Title of the honour 荣誉名称 */
            readonly title: string;
            /**
             * @description `praise` 通报表扬 or `material` 物质奖励
             * @enum {string}
             */
            readonly kind: "praise" | "material";
            /** @description The calendar year that it is granted for 年度; left out when it is for none */
            readonly year?: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly HandlingAnswer: {
            /**
             * Format: date
             * @description 日期 Day on which it was done
             */
            readonly on: string;
            /** @description 经办人 User id of whoever did it */
            readonly by: string;
            /** @description 角色 Role in which it was done */
            readonly role: string;
            /** @description 说明 What was done, or why nothing is; absent where nothing was said */
            readonly words?: string;
            /** @description 理由 Why; absent where none is recorded */
            readonly reason?: string;
            /** @description 文号 Number of the document; absent without one */
            readonly documentNo?: string;
        };
        readonly HeartToHeartAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 年度 The year of the board */
            readonly year: number;
            /** @description 班子 The active teams, by id */
            readonly items: readonly components["schemas"]["HeartToHeartLine"][];
        };
        readonly HeartToHeartLine: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team */
            readonly team: string;
            /** @description 正职 Its principals */
            readonly principals: readonly components["schemas"]["NamedCadre"][];
            /** @description 成员 Its members; for a cadre who reads of himself, he alone */
            readonly members: readonly components["schemas"]["MemberLine"][];
            /** @description 应谈人数 Members who are owed a talk */
            readonly owed: number;
            /** @description 已谈人数 Of them those who had it */
            readonly met: number;
        };
        readonly HoldTalk: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /**
             * @description In which office it was held 谈话人职务: `committeePrincipal` 党委主要负责人, `committeeLeader` 党委领导, `departmentHead` 组织部门主要负责人, `departmentLeader` 组织部门领导, `disciplineOrgan` 纪检监察机关, `teamPrincipal` 班子主要负责人
             * @enum {string}
             */
            readonly talkerRole: "committeePrincipal" | "committeeLeader" | "departmentHead" | "departmentLeader" | "disciplineOrgan" | "teamPrincipal";
            /** @description Id of the talker, where a cadre of the ledger 谈话人编号; this or `talkerName` is given, and it is not the cadre concerned */
            readonly talkerId?: string;
            /** @description Name of the talker 谈话人; this or `talkerId` is given */
            readonly talkerName?: string;
            /**
             * @description `talk` 当面谈话 or `letter` 提醒函; a talk when left out
             * @enum {string}
             */
            readonly form?: "talk" | "letter";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly Improvement: {
            /** @description 列入原因 Why the team is listed */
            readonly ground: string;
            /**
             * Format: date
             * @description 列入日期 Since when
             */
            readonly since: string;
        };
        readonly IncumbentAnswer: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /**
             * Format: date
             * @description 任职日期 Since when
             */
            readonly since: string;
            /** @description 试用期 Whether the cadre is on probation */
            readonly onProbation: boolean;
            /** @description 任免事项编号 Id of the case that put the cadre there; absent when none is recorded */
            readonly caseId?: string;
        };
        readonly Inspector: {
            /** @description Name of the inspector 考察组成员 */
            readonly name: string;
            /** @description `true` when related to a target 亲属关系: then somebody else must go; not so when left out */
            readonly kin?: boolean;
        };
        readonly IssueAdmonition: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /**
             * @description `talk` 谈话诫勉 or `written` 书面诫勉
             * @enum {string}
             */
            readonly form: "talk" | "written";
            /** @description Number of the letter of admonition 诫勉书文号; left out without one */
            readonly documentNo?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly IssueAppointment: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Number of the letter 任免通知文号 */
            readonly documentNo: string;
            /** @description `true` when the posts are held on probation 试用期 at first, those that are elected excepted; not so when left out */
            readonly onProbation?: boolean;
            /**
             * @description Civil rank 职级 that goes with a demotion or a move to a non-leading post, `TY1` to `KY2`; left out otherwise
             * @enum {string}
             */
            readonly civilRank?: "TY1" | "TY2" | "TY3" | "TY4" | "ZR1" | "ZR2" | "ZR3" | "ZR4" | "KY1" | "KY2";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly IssueInquiryLetter: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /** @description Number of the letter of inquiry 函询通知书文号 */
            readonly documentNo: string;
            /**
             * Format: date
             * @description The day on which the letter was handed over 送达日期, from which the reply is due; that of the letter when left out
             */
            readonly receivedOn?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly KeptDocument: {
            /** @description SHA-256 of the document, 64 hexadecimal digits in lower case 校验值 */
            readonly sha256: string;
            /** @description Where it is kept 存放位置; its text never enters the ledger */
            readonly custodyRef: string;
        };
        readonly ListAsReserve: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description The level of post that the cadre is listed for: `principal` 正职 or `deputy` 副职
             * @enum {string}
             */
            readonly level: "principal" | "deputy";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly LiveAnswer: {
            /**
             * @description 状态 `ok`
             * @enum {string}
             */
            readonly status: "ok";
        };
        readonly Mark: {
            /** @description Id of the applicant 报名人 */
            readonly cadreId: string;
            /** @description Marks 成绩, from 0 to 100 */
            readonly score: number;
        };
        readonly MayReadAnswer: {
            /**
             * @description 权限 Permission, a row of the table of who reads what
             * @enum {string}
             */
            readonly permission: "structure" | "teams" | "teamTimeline" | "cadres" | "events" | "changes" | "figures" | "cases" | "decisionHistory" | "supervision" | "heartToHeart" | "assessment" | "training" | "secondment" | "eligibility" | "findings" | "explain" | "notices" | "commands" | "session";
            /**
             * @description 范围 How far it goes: all 全部, own 本人、本班子或本类班子, outline 仅概要
             * @enum {string}
             */
            readonly scope: "all" | "own" | "outline";
        };
        readonly MeanAgeAnswer: {
            /** @description 年龄之和 Sum of the ages in completed years; null where it is hidden */
            readonly sum: number | null;
            /** @description 人数 Persons counted; null where it is hidden */
            readonly count: number | null;
            /** @description 平均年龄 Mean in years with two places, half up; null without persons, or where it is hidden */
            readonly mean: string | null;
            /** @description 已隐去 True where the figures are hidden from this reader for being of too few; absent elsewhere */
            readonly suppressed?: boolean;
        };
        readonly MeanAges: {
            /** @description 乡镇 In townships */
            readonly township: components["schemas"]["MeanAgeAnswer"];
            /** @description 街道 In sub-districts */
            readonly subdistrict: components["schemas"]["MeanAgeAnswer"];
            /** @description 区直部门 In district departments */
            readonly department: components["schemas"]["MeanAgeAnswer"];
        };
        readonly MemberLine: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /** @description 应谈 Whether a talk is owed this year: to who was a member before 1 October */
            readonly owed: boolean;
            /** @description 谈话 The talks of the year, the earliest first */
            readonly talks: readonly components["schemas"]["TalkOfMember"][];
            /** @description 已谈 Whether one of them was held by a principal */
            readonly met: boolean;
        };
        readonly MergeTeam: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the team that takes this one in 并入的班子; another one, and active on that day */
            readonly intoTeamId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly NamedCadre: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name; the id where no name is known */
            readonly name: string;
        };
        readonly NamedPost: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team; the id where no name is known */
            readonly team: string;
            /** @description 职位编号 Id of the post in its team */
            readonly postId: string;
            /** @description 职务名称 Title of the post; the id where no title is known */
            readonly title: string;
        };
        readonly NamedStream: {
            /** @description 事件流 Stream, `cadre-…` or `team-…` */
            readonly stream: string;
            /** @description 名称 Name of the cadre or team; the id where none is known */
            readonly name: string;
        };
        readonly NamedVote: {
            /** @description Name of the member 表决人 */
            readonly member: string;
            /**
             * @description `agree` 同意, `disagree` 不同意, `defer` 缓议 or `abstain` 弃权
             * @enum {string}
             */
            readonly vote: "agree" | "disagree" | "defer" | "abstain";
        };
        readonly NextLine: {
            /** @description 命令 Name of the command that records it */
            readonly command: string;
            /** @description 名称 What the act is called, in the language asked for */
            readonly called: string;
            /** @description 事件流 Stream of the case */
            readonly stream: string;
            /** @description 必需 Whether the case waits for it; others are possible, and nothing waits for them */
            readonly needed: boolean;
            /** @description 已定字段 Fields of the command that the case settles; absent where it settles none */
            readonly about?: Record<string, unknown>;
            /** @description 所涉干部 Name of the cadre whom it is about; absent where it is about none */
            readonly whom?: string;
            /** @description 待查条件 The conditions that are still to be looked at by it; absent where there are none */
            readonly open?: readonly string[];
            /**
             * Format: date
             * @description 到期日期 The day by which it is due; absent where nothing fixes one
             */
            readonly dueOn?: string;
            /** @description 已逾期 Whether that day is past; absent without one */
            readonly overdue?: boolean;
            /** @description 不可办原因 Why it would be refused as the case stands; absent where nothing in the case is against it */
            readonly why?: components["schemas"]["WhyAnswer"];
        };
        readonly NoticeDays: {
            /**
             * Format: date
             * @description 起始日期 First day
             */
            readonly from: string;
            /**
             * Format: date
             * @description 截止日期 Last day
             */
            readonly to: string;
            /**
             * Format: date
             * @description 结束日期 Day of the conclusion; absent while it runs
             */
            readonly concludedOn?: string;
            /** @description 提前结束 Whether it was concluded before its last day; absent while it runs */
            readonly early?: boolean;
        };
        readonly NoticeLine: {
            /** @description 事项编号 Id of the case */
            readonly caseId: string;
            /**
             * @description 任免类型 What is done with the cadres
             * @enum {string}
             */
            readonly action: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
            /** @description 职位 The posts that it is about */
            readonly posts: readonly components["schemas"]["NamedPost"][];
            /** @description 公示内容 The notice in its words */
            readonly text: string;
            /** @description 公示范围 Where it is posted; absent when it is not recorded */
            readonly scope?: string;
            /**
             * Format: date
             * @description 起始日期 First day
             */
            readonly from: string;
            /**
             * Format: date
             * @description 截止日期 Last day
             */
            readonly to: string;
            /** @description 公示渠道 Where it can be read */
            readonly channels: readonly string[];
            /**
             * @description 状态 State: running 公示中, concluded 已结束
             * @enum {string}
             */
            readonly state: "running" | "concluded";
            /**
             * Format: date
             * @description 结束日期 Day of the conclusion; absent while it runs
             */
            readonly concludedOn?: string;
            /** @description 提前结束 Whether it was concluded before its last day; absent while it runs */
            readonly early?: boolean;
        };
        readonly NoticesAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 公示 The notices, by case */
            readonly items: readonly components["schemas"]["NoticeLine"][];
        };
        readonly OfferAnswer: {
            /**
             * @description 角色 Role
             * @enum {string}
             */
            readonly role: "supervisor" | "inspector" | "recorder" | "approver" | "teamPrincipal" | "cadre" | "apiConsumer";
            /** @description 用户编号 User id */
            readonly userId: string;
            /** @description 姓名 Name of the user */
            readonly name: string;
            /** @description 单位 Organ that the user acts for */
            readonly organ: string;
            /** @description 令牌 Token to begin a session with */
            readonly token: string;
        };
        readonly OffersAnswer: {
            /** @description 已登录 Whether who asks comes with a session that has not ended */
            readonly signedIn: boolean;
            /** @description 演示角色 The roles of the demo; empty where this is not the demo */
            readonly items: readonly components["schemas"]["OfferAnswer"][];
        };
        readonly OpenAppointmentCase: {
            /** @description Id to be given to the case 任免事项编号; made by the ledger when left out */
            readonly caseId?: string;
            /**
             * @description What is to be done 任免类型: `promote` 提拔, `furtherUse` 进一步使用, `transfer` 交流, `reappoint` 续任, `remove` 免职, `demote` 降职, `toNonLeading` 转任职级, `resignVoluntary` 自愿辞职, `resignBlame` 引咎辞职, `resignOrdered` 责令辞职
             * @enum {string}
             */
            readonly action: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
            /**
             * @description How the people are found 选任方式: `standard` 两推荐一考察, `openSelection` 公开选拔, `competition` 竞争上岗, `organizational` 组织推荐
             * @enum {string}
             */
            readonly method: "standard" | "openSelection" | "competition" | "organizational";
            /** @description What the case is opened on 时机: re-election, reform …; may be left out */
            readonly occasion?: string;
            /** @description `true` when the case belongs to a change of term 换届; not so when left out: then it is a single appointment */
            readonly termChange?: boolean;
            /** @description `true` when there are to be more candidates than posts at every stage 差额; not so when left out */
            readonly differential?: boolean;
            /** @description The posts that the case fills, or takes away 职位; all of them are authorised */
            readonly posts: readonly components["schemas"]["CasePost"][];
            /** @description Ids of the cadres, where they are known already 人选; a case that takes a post away has exactly one */
            readonly cadreIds?: readonly string[];
            /** @description `true` when the full committee votes too 全委会票决, as for the principal of a township; not so when left out */
            readonly plenaryRequired?: boolean;
            /** @description Id of the finding that the case goes back to 发现问题; left out when there is none */
            readonly originFindingId?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly OpenAssessmentRound: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; it names the round */
            readonly year: number;
        };
        readonly OpenLedger: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /**
             * Format: date
             * @description The day as of which the ledger begins 期初日期
             */
            readonly openedOn: string;
        };
        readonly OpenSupervisionCase: {
            /** @description Id to be given to the case 监督事项编号; made by the ledger when left out */
            readonly supervisionId?: string;
            /**
             * @description The measure 监督措施: `reminder` 提醒谈话, `focus` 重点谈话, `integrity` 廉政谈话, `inquiry` 函询, `admonition` 诫勉
             * @enum {string}
             */
            readonly kind: "reminder" | "focus" | "integrity" | "inquiry" | "admonition";
            /** @description Id of the cadre whom it is about 干部编号; in service on that day */
            readonly cadreId: string;
            /** @description Id of the team that the cadre is in 班子编号; left out when it concerns no team */
            readonly teamId?: string;
            /**
             * @description What gives rise to it 事由: `promotion` 提拔重用, `workError` 工作失误, `reported` 被群众举报, `personalEvent` 个人重大事件, `familyEvent` 家庭重大事件, `commendation` 受到表彰, `setback` 遇到挫折, `assessmentIssue` 考核反映, `earlySign` 苗头性倾向性问题, `integrityDuty` 廉政责任, `lowApproval` 得票率低, `lastPlace` 末位, `auditFinding` 审计发现, `yearly` 年度
             * @enum {string}
             */
            readonly trigger: "promotion" | "workError" | "reported" | "personalEvent" | "familyEvent" | "commendation" | "setback" | "assessmentIssue" | "earlySign" | "integrityDuty" | "lowApproval" | "lastPlace" | "auditFinding" | "yearly";
            /** @description What the case goes back to 来源; only one case at a time is open for the same origin */
            readonly origin: components["schemas"]["Origin"];
            /** @description A second source 印证, without which one signal opens no admonition; left out otherwise */
            readonly corroboration?: components["schemas"]["Origin"];
            /** @description The ground in a few words 理由; may be left out */
            readonly ground?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly OpenTeamAssessment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
        };
        readonly OpenTeamImprovement: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Why the team is put under repair 列入原因 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly OpenTrainingClass: {
            /** @description Id to be given to the class or exam 培训班编号; made by the ledger when left out */
            readonly trainingId?: string;
            /**
             * @description Kind of class or exam 培训类别: `offJob` 脱产, `induction` 上岗, `orientation` 民主集中制教育, `rotation` 轮训, `mainClass` 主体班, `online` 在线学习, `studyTour` 外出考察, `lecture` 大讲堂, `theoryExam` 理论年考, `integrityExam` 廉政考试
             * @enum {string}
             */
            readonly kind: "offJob" | "induction" | "orientation" | "rotation" | "mainClass" | "online" | "studyTour" | "lecture" | "theoryExam" | "integrityExam";
            /** @description Name of the class or exam 班次名称 */
            readonly title: string;
            /**
             * Format: date
             * @description First day of the class 开班日期
             */
            readonly startsOn: string;
            /**
             * Format: date
             * @description Last day of the class 结业日期, not before the first
             */
            readonly endsOn: string;
            /** @description Class hours of the whole class 学时; left out for an exam, and counts as 0 then */
            readonly classHours?: number;
            /**
             * @description Whom the class is for 培训对象类别: `key` 重点, `reserve` 后备, `urgent` 急需紧缺, `grassroots` 基层; left out when it is for none of them alone
             * @enum {string}
             */
            readonly category?: "key" | "reserve" | "urgent" | "grassroots";
            /** @description The most marks there are in the exam 满分, in whole marks; 100 when left out */
            readonly maxScore?: number;
            /** @description The fewest marks that pass 及格分; when left out nobody is said to pass or fail */
            readonly passScore?: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly OpinionAnswer: {
            /** @description 征求单位 Organ: discipline 纪检监察机关, unitedFront 统战部门, supervisingLeader 分管领导 */
            readonly organ: string;
            /**
             * Format: date
             * @description 征求日期 Day on which it was asked; null when only its answer is recorded
             */
            readonly askedOn: string | null;
            /**
             * Format: date
             * @description 答复日期 Day of its answer; null before
             */
            readonly receivedOn: string | null;
            /** @description 意见 Its answer: none 无不同意见, objection 有不同意见; null before */
            readonly verdict: string | null;
        };
        readonly Origin: {
            /**
             * @description What it is 来源: `finding` 发现问题, `signal` 反映, `occasion` 谈话情形, `supervision` 先前的监督事项
             * @enum {string}
             */
            readonly kind: "finding" | "signal" | "occasion" | "supervision";
            /** @description Id of the finding, of the event of the occasion, or of the earlier supervision case 来源编号; of a signal its number as its office writes it, as 信访〔2026〕9号 */
            readonly id: string;
        };
        readonly OtherBrokenAnswer: {
            /**
             * @description 情形 How: violated 违反; excepted 例外通过, by a document
             * @enum {string}
             */
            readonly outcome: "violated" | "excepted";
            /** @description 依据数据 What the rule saw; which values there are depends on the rule */
            readonly inputs: Record<string, unknown>;
        };
        readonly OtherExplainedAnswer: {
            /** @description 所涉之人 Whom the rule was asked of; absent where it was asked of something else */
            readonly whom?: components["schemas"]["NamedStream"];
            /** @description 值 The value: an outcome with what the rule saw of him */
            readonly value: Record<string, unknown>;
            /** @description 算式 How it comes about, step by step, in the language asked for */
            readonly arithmetic: readonly string[];
            /** @description 事件 The events that it rests on: without any of them it is another, without any other event it is the same */
            readonly events: readonly components["schemas"]["EvidenceAnswer"][];
        };
        readonly OtherShare: {
            /** @description 分子 Numerator */
            readonly numerator: number;
            /** @description 分母 Denominator */
            readonly denominator: number;
        };
        readonly ParkedView: {
            /** @description 视图 Name of the view */
            readonly name: string;
            /** @description 版本 Its version */
            readonly version: number;
            /** @description 原因 Why it stopped */
            readonly reason: string;
            /** @description 事件编号 Id of the event at which it stopped */
            readonly eventId: string;
            /** @description 日志位置 Where that event stands in the log */
            readonly position: string;
        };
        readonly Patron: {
            /** @description 包抓编号 Id of the patronage */
            readonly patronId: string;
            /** @description 包抓领导 Name of the leader */
            readonly name: string;
            /**
             * Format: date
             * @description 起始日期 First day
             */
            readonly since: string;
            /**
             * Format: date
             * @description 最近调研 Day of the last visit; absent before the first
             */
            readonly lastVisitOn?: string;
        };
        readonly PlanSecondment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the cadre who is seconded 干部编号 */
            readonly cadreId: string;
            /** @description Id of the secondment 挂职编号, unique among those of the cadre; given when it is planned */
            readonly secondmentId: string;
            /**
             * @description Kind of secondment 挂职类别: `up` 上挂, `down` 下挂, `across` 平级, `stationed` 信访、纪检、扶贫部门, `frontline` 一线, `village` 到村任职
             * @enum {string}
             */
            readonly kind: "up" | "down" | "across" | "stationed" | "frontline" | "village";
            /** @description Id of the team that the cadre comes from 派出班子; left out when it is none in the ledger */
            readonly homeTeamId?: string;
            /** @description Id of the team that the cadre goes to 挂职班子, where it is one of the district; either this or `hostName` is given */
            readonly hostTeamId?: string;
            /** @description Name of the unit that the cadre goes to 挂职单位, where it is no team of the ledger; either this or `hostTeamId` is given */
            readonly hostName?: string;
            /** @description What the cadre does there 挂任职务; may be left out */
            readonly hostPost?: string;
            /**
             * Format: date
             * @description First day of the secondment as planned 计划开始日期
             */
            readonly plannedFrom: string;
            /**
             * Format: date
             * @description The day on which the cadre is back as planned 计划结束日期, not part of the secondment any more
             */
            readonly plannedTo: string;
        };
        readonly PoliticalStatus: {
            /**
             * @description 政治面貌 Status, GB/T 4762
             * @enum {string}
             */
            readonly status: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13";
            /** @description 加入日期 Day or month of joining; absent when it is not recorded */
            readonly joinedOn?: string;
        };
        readonly PostAnswer: {
            /** @description 职位编号 Id of the post in its team */
            readonly postId: string;
            /** @description 职务名称 Title */
            readonly title: string;
            /** @description 正职 Whether it is the post of a principal */
            readonly principal: boolean;
            /** @description 选任制 Whether it is filled by election */
            readonly elected: boolean;
            /**
             * @description 职务级别 Rank, GB/T 12407: 141 正科级, 142 副科级
             * @enum {string}
             */
            readonly rank: "141" | "142";
            /** @description 任职者 Who holds it; null while it is vacant */
            readonly incumbent: components["schemas"]["IncumbentAnswer"] | null;
        };
        readonly PostHeld: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team; the id where no name is known */
            readonly team: string;
            /** @description 职位编号 Id of the post in its team */
            readonly postId: string;
            /** @description 职务名称 Title of the post; the id where no title is known */
            readonly title: string;
            /**
             * Format: date
             * @description 任职日期 First day
             */
            readonly from: string;
            /**
             * Format: date
             * @description 免职日期 Day of the end; null while it is held
             */
            readonly to: string | null;
            /** @description 任免事项编号 Id of the case that put the cadre there; absent when none is recorded */
            readonly caseId?: string;
        };
        readonly PostInCase: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team; the id where no name is known */
            readonly team: string;
            /** @description 职位编号 Id of the post in its team */
            readonly postId: string;
            /** @description 职务名称 Title of the post; the id where no title is known */
            readonly title: string;
            /** @description 选任制 Whether it is filled by election */
            readonly elected: boolean;
        };
        readonly PostRef: {
            /** @description Id of the team that the post is in 班子编号 */
            readonly teamId: string;
            /** @description Id of the post within that team 职位编号 */
            readonly postId: string;
        };
        readonly PreviewAnswer: {
            /** @description 事件流 The stream that it would be recorded in */
            readonly stream: string;
            /** @description 流内序号 Revision that the stream would have after it */
            readonly revision: number;
            /** @description 事件 What would be recorded; none where it is on record already */
            readonly events: readonly components["schemas"]["PreviewedEvent"][];
            /** @description 随后 What the ledger would do by itself because of it */
            readonly follows: readonly components["schemas"]["FollowsAnswer"][];
            /** @description 已录入 True where this very command is on record already; absent elsewhere */
            readonly recordedBefore?: boolean;
        };
        readonly PreviewedEvent: {
            /** @description 事件类型 Type of the event */
            readonly type: string;
            /**
             * Format: date
             * @description 生效日期 When the act would take effect
             */
            readonly effectiveOn: string;
            /** @description 摘要 The act in one line, in the language asked for; absent where the sender may not read it */
            readonly summary?: string;
            /** @description 内容 The fields of the event, with what the ledger works out; absent where the sender may not read them */
            readonly data?: Record<string, unknown>;
            /** @description 规则检查 What the rules say of the act; absent where none is asked, or the sender may not read it */
            readonly checks?: readonly components["schemas"]["CheckAnswer"][];
        };
        readonly ProbationLine: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team; the id where no name is known */
            readonly team: string;
            /** @description 职位编号 Id of the post in its team */
            readonly postId: string;
            /** @description 职务名称 Title of the post; the id where no title is known */
            readonly title: string;
            /** @description 事项编号 Id of the case that put the cadre there */
            readonly caseId: string;
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name of the cadre */
            readonly name: string;
            /**
             * Format: date
             * @description 试用起始 First day of the probation
             */
            readonly since: string;
            /**
             * Format: date
             * @description 试用期满 Day on which it ends
             */
            readonly until: string;
            /** @description 已期满 Whether it is over and the review is still to come */
            readonly ended: boolean;
        };
        readonly ProbationsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 试用 The probations, by case and cadre */
            readonly items: readonly components["schemas"]["ProbationLine"][];
        };
        readonly ProblemAnswer: {
            /** @description 类型 URI of the kind of problem, `urn:cadre-ledger:problem:<code>` */
            readonly type: string;
            /** @description 标题 The problem in few words, in the language asked for */
            readonly title: string;
            /** @description 状态码 Status of the answer */
            readonly status: number;
            /** @description 说明 What was wrong, which value, which rule and what to do, in the language asked for */
            readonly detail: string;
            /**
             * @description 代码 Code of the problem; it keeps its meaning for ever
             * @enum {string}
             */
            readonly code: "ACTION_MISFIT" | "ADMONISHED_NOT_EXCELLENT" | "ADMONISHED_NOT_HONOURED" | "ADMONITION_NOT_ISSUED" | "ALREADY_ANNULLED" | "ALREADY_ISSUED" | "ALREADY_OPEN" | "ALREADY_RECORDED" | "ANOTHER_HISTORY" | "ANSWER_BEFORE_QUESTION" | "APPROVER_NOT_COMPETENT" | "ASSESSMENTS_OPEN" | "ASSESSMENT_CLOSED" | "AWARD_WITHOUT_GRADE" | "BALLOTS_EXCEED_ISSUED" | "BALLOT_NOT_SECRET" | "BAR_TAKEN_BACK" | "BASIS_REQUIRED" | "BODY_TOO_LARGE" | "CADRE_DECEASED" | "CADRE_HOLDS_POST" | "CADRE_NOT_ACTIVE" | "CADRE_NOT_DEPARTED" | "CALENDAR_MISSING" | "CASE_NOT_OPEN" | "CASE_UNFINISHED" | "CERTIFICATION_REASON_REQUIRED" | "CHAIR_SPOKE_BEFORE" | "CLASS_NOT_OPEN" | "CLASS_UNDER_WAY" | "COMMAND_ID_REUSED" | "CONGRESS_BYPASSED" | "CORROBORATION_MISSING" | "COVERAGE_INCOMPLETE" | "CREDITS_EXCEED_CLASS" | "CROSS_SITE_REQUEST" | "DATE_IMPLAUSIBLE" | "DATE_ORDER" | "DEADLINE_OPEN" | "DEBRIEF_MISSING" | "DEMOTED_RECENTLY" | "DISCIPLINE_OBJECTS" | "DISCIPLINE_OBJECTS_LATE" | "ELIGIBILITY_UNCHECKED" | "EXCEPTIONAL_WITHOUT_CONSENT" | "EXCEPTION_NOT_NEEDED" | "FEEDBACK_NOT_DELIVERED" | "FINDING_NOT_OPEN" | "FINDING_OF_ONE_SELF" | "FINDING_REASON_REQUIRED" | "FINDING_SETTLED" | "FORBIDDEN" | "FORMAL_APPOINTMENT_MISSING" | "FUTURE_FACT" | "GRADES_DO_NOT_ADD_UP" | "HEADERS_TOO_LARGE" | "HOST_REQUIRED" | "HOURS_EXCEED_CLASS" | "INFLUENCE_PERIOD" | "INSPECTORS_TOO_FEW" | "INSPECTOR_IS_KIN" | "INTERNAL" | "INVALID_COUNT" | "KNOWN_AT_OUT_OF_RANGE" | "LATER_RECORDS_DEPEND" | "LEAVE_TOO_LONG" | "LEDGER_KNOWS" | "LIVE_TOO_OLD" | "LOG_DAMAGED" | "MALFORMED_BODY" | "MALFORMED_HEADER" | "MALFORMED_QUERY" | "MALFORMED_REQUEST" | "MEASURE_CARRIED_OUT" | "MEASURE_NOT_APPROVED" | "MERGE_TARGET_INVALID" | "MOVE_WITHOUT_BASIS" | "NOBODY_VOTED" | "NOTHING_DECIDED" | "NOTHING_TO_CORRECT" | "NOTICE_BEFORE_DECISION" | "NOTICE_ENDED_EARLY" | "NOTICE_NOT_OVER" | "NOTICE_TOO_SHORT" | "NOT_AN_EXTENSION" | "NOT_APPOINTED_BY" | "NOT_A_MEMBER" | "NOT_CANDIDATE" | "NOT_CLOSED" | "NOT_CORRECTED" | "NOT_DIFFERENTIAL" | "NOT_ENROLLED" | "NOT_FOUND" | "NOT_INCUMBENT" | "NOT_MORE_THAN_HALF" | "NOT_ON_PROBATION" | "NOT_ON_RESERVE" | "NOT_OPEN" | "NOT_PATRON" | "NO_LIAISON_POINT" | "NO_VALID_BALLOTS" | "OBJECTION_UNRESOLVED" | "OBJECTION_UPHELD" | "OCCASION_MISMATCH" | "ONE_CADRE" | "OPENING_TOO_LATE" | "OPINION_MISSING" | "OUTCOME_DISAGREES" | "OUT_OF_SCOPE" | "PARAMETER_INVALID" | "PAST_RETIREMENT" | "PERSON_MISSING" | "PLENARY_VOTE_REQUIRED" | "POLITICAL_STATUS_CONFLICT" | "POSTS_UNSETTLED" | "POST_DIFFERS" | "POST_HELD_ALREADY" | "POST_NOT_AVAILABLE" | "POST_NOT_IN_CASE" | "POST_NOT_NAMED" | "POST_OCCUPIED" | "POST_WON" | "PRESENT_EXCEEDS_ELIGIBLE" | "PROBATION_NOT_ALLOWED" | "PROBATION_NOT_ENDED" | "PROBATION_OUT_OF_SCOPE" | "PROBATION_REQUIRED" | "PROBATION_UNFINISHED" | "PROMOTED_RECENTLY" | "QUORUM_NOT_MET" | "RANK_MISSING" | "RANK_NOT_YET" | "REASON_REQUIRED" | "RECOMMENDATION_EXPIRED" | "RECOMMENDATION_ORDER" | "RECOMMENDATION_OTHER_POST" | "RECORDS_CONTRADICT" | "RECUSAL_REQUIRED" | "REGULATION_ADOPTED_ALREADY" | "REGULATION_DATE_ORDER" | "RELIEF_OF_EACH" | "REMOVED_RECENTLY" | "REQUEST_TOO_SLOW" | "REVIEW_TOO_EARLY" | "ROLE_NOT_IN_FORCE" | "RULE_NOT_IN_FORCE" | "RULE_SET_ABOVE" | "SCORE_OUT_OF_RANGE" | "SECONDMENT_OPEN" | "SECONDMENT_OVERLAP" | "SECONDMENT_SAME_UNIT" | "SECONDMENT_STARTED" | "SECONDMENT_TOO_LONG" | "SECRET_BALLOT_NAMED" | "SELF_APPROVAL" | "SELF_COUNTERSIGNATURE" | "SELF_TALK" | "SENIORITY_SHORT" | "SIGNATURE_MISSING" | "SIGNATURE_STANDS" | "SLOTS_ABOVE_HEADCOUNT" | "SLOTS_EXCEEDED" | "STEP_LEFT_OUT" | "STEP_NOT_IN_PROCEDURE" | "STEP_NOT_OF_KIND" | "STEP_NOT_SKIPPABLE" | "STEP_OUT_OF_ORDER" | "STORE_UNAVAILABLE" | "TARGET_DISQUALIFIED" | "TARGET_NOT_CORRECTABLE" | "TARGET_NOT_SET" | "TARGET_UNKNOWN" | "TEAM_NOT_ACTIVE" | "TOO_MANY_STREAMS" | "UNAUTHENTICATED" | "UNKNOWN_COMMAND" | "UNKNOWN_FIELD" | "UNKNOWN_REFERENCE" | "UNSUPPORTED_MEDIA_TYPE" | "VALID_EXCEEDS_RETURNED" | "VERSION_CONFLICT" | "VIEWS_BEGUN_ANEW" | "VIEW_BEHIND" | "VIEW_PARKED" | "VOTES_DO_NOT_ADD_UP" | "VOTES_EXCEED_PRESENT" | "VOTES_EXCEED_VALID" | "WEIGHTS_NOT_100" | "YEAR_NOT_COME";
            /** @description 规则 Id of the rule that refused; absent where none did */
            readonly rule?: string;
            /** @description 条款 Where the rule is written; absent where none refused */
            readonly cite?: string;
            /** @description 字段错误 What is wrong with single fields; absent where nothing is said of one */
            readonly fields?: readonly components["schemas"]["FieldFaultAnswer"][];
            /** @description 请求编号 Id of the request, to be told to the operators */
            readonly requestId: string;
        };
        readonly PublishAssessmentNotice: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /**
             * Format: date
             * @description The day on which the debrief meeting is to be held 述职大会日期
             */
            readonly meetingOn: string;
            /** @description Who takes part 参加范围; may be left out */
            readonly scope?: string;
            /** @description Whom to turn to 联系人、联系方式; may be left out */
            readonly contact?: string;
        };
        readonly PublishInspectionNotice: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Text of the notice 考察预告内容 */
            readonly text: string;
            /** @description Where it is published 发布渠道; may be left out */
            readonly channels?: readonly string[];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly PublishRanking: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; it names the round */
            readonly year: number;
            /** @description Name of the group of teams that are ranked with each other 排名组: `all`, `township` … */
            readonly group: string;
            /** @description Every team of the group with its score and place 排名, each once */
            readonly teams: readonly components["schemas"]["RankedTeam"][];
        };
        readonly PublishVacancy: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Text of the announcement 公告内容 */
            readonly text: string;
            /**
             * Format: date
             * @description The last day on which one may apply 报名截止日期; left out when none is set
             */
            readonly applyBy?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RankedTeam: {
            /** @description Id of the team 班子编号 */
            readonly teamId: string;
            /** @description Score of the team in hundredths of a point 得分: 9150 is 91.50 */
            readonly scoreHundredths: number;
            /** @description Place in the group 名次, from 1; after a shared place as many are left out as share it */
            readonly rank: number;
            /** @description `true` when the place is shared with another team and is meant to be 并列; not so when left out */
            readonly tied?: boolean;
        };
        readonly RankedTeamLine: {
            /** @description 班子编号 Id of the team */
            readonly teamId: string;
            /** @description 班子名称 Name of the team */
            readonly team: string;
            /** @description 沿革 Id of the team that it has become by mergers; its own without any */
            readonly lineage: string;
            /** @description 得分 Score with two places; null without one */
            readonly score: string | null;
            /** @description 名次 Place in the group, from 1 */
            readonly rank: number;
            /** @description 并列 Whether another team has the same place */
            readonly tied: boolean;
            /** @description 末位 Whether it is the last of its group */
            readonly last: boolean;
            /** @description 连续两年末位 Last in this year and, itself or a team merged into it, in the year before */
            readonly lastTwice: boolean;
        };
        readonly RankingLine: {
            /** @description 年度 Year */
            readonly year: number;
            /** @description 排名组 Group of teams that are ranked with each other */
            readonly group: string;
            /**
             * Format: date
             * @description 公布日期 Day of publication
             */
            readonly publishedOn: string;
            /** @description 组内班子数 Teams in the group */
            readonly size: number;
            /** @description 班子 The teams, the first first */
            readonly teams: readonly components["schemas"]["RankedTeamLine"][];
        };
        readonly RankingsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 排名 The rankings, by year and group */
            readonly items: readonly components["schemas"]["RankingLine"][];
        };
        readonly ReactionsHealth: {
            /** @description 待处理 Consequences that wait for their time */
            readonly waiting: number;
            /** @description 未完成 Consequences that were given up, and not done since by anybody */
            readonly givenUp: number;
            /** @description 未完成事项 The first of both */
            readonly undone: readonly components["schemas"]["UndoneConsequence"][];
            /** @description 如何办理 What to do about them; absent where there is none */
            readonly toDo?: string;
        };
        readonly ReadyAnswer: {
            /**
             * @description 状态 `ok`; `degraded` where reading works and something else does not; `unavailable`
             * @enum {string}
             */
            readonly status: "ok" | "degraded" | "unavailable";
            /** @description 可写 Whether an append would be taken */
            readonly writable: boolean;
            /**
             * @description 日志 Whether the log can be reached
             * @enum {string}
             */
            readonly store: "ok" | "unavailable";
            /** @description 中断原因 Why the log cannot be reached; absent while it can */
            readonly outage?: string;
            /** @description 视图 How far the views are */
            readonly views: components["schemas"]["ViewsHealth"];
            /** @description 损坏的流 Streams that are not as a ledger left them */
            readonly damaged: components["schemas"]["DamageHealth"];
            /** @description 后续处理 The consequences of events */
            readonly reactions: components["schemas"]["ReactionsHealth"];
        };
        /** @description Why the record is made 事由. Required where a record is corrected or annulled; else it may be left out */
        readonly Reason: string;
        readonly ReceiveInquiryReply: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /** @description `true` when it answers what was asked 是否说明清楚; after an unclear reply a second letter may follow */
            readonly clear: boolean;
            /** @description SHA-256 of the reply, 64 hexadecimal digits in lower case 校验值 */
            readonly sha256: string;
            /** @description Where it is kept 存放位置; its text never enters the ledger */
            readonly custodyRef: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReceiveRectificationReport: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /** @description SHA-256 of the report, 64 hexadecimal digits in lower case 校验值 */
            readonly sha256: string;
            /** @description Where it is kept 存放位置; its text never enters the ledger */
            readonly custodyRef: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReceiveSelfReview: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /** @description SHA-256 of the self-review, 64 hexadecimal digits in lower case 校验值 */
            readonly sha256: string;
            /** @description Where it is kept 存放位置; its text never enters the ledger */
            readonly custodyRef: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordApplicant: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who applies 报名人 */
            readonly cadreId: string;
            /** @description `true` when the applicant meets the conditions 资格审查是否合格 */
            readonly qualified: boolean;
            /** @description Why, in a few words 理由; may be left out */
            readonly ground?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordAppointmentTalk: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who was talked with 谈话对象 */
            readonly cadreId: string;
            /** @description Who held the talk 谈话人 */
            readonly talker: string;
            /** @description The record of the talk 谈话记录: its hash and where it is kept, never its text; left out when none was made */
            readonly record?: components["schemas"]["KeptDocument"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordAssessmentTalk: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description How many were talked with 谈话人次; what was said is not recorded */
            readonly talks: number;
            /**
             * Format: date
             * @description The first day of the talks 谈话开始日期, where they took several; left out otherwise
             */
            readonly startedOn?: string;
        };
        readonly RecordCivilRank: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description Civil rank 职级: `TY1` to `TY4` 一级至四级调研员, `ZR1` to `ZR4` 一级至四级主任科员, `KY1` and `KY2` 一级、二级科员
             * @enum {string}
             */
            readonly rank: "TY1" | "TY2" | "TY3" | "TY4" | "ZR1" | "ZR2" | "ZR3" | "ZR4" | "KY1" | "KY2";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordCompletion: {
            /** @description Id of the class or exam 培训班编号, as it was given when it was opened */
            readonly trainingId: string;
            /** @description Id of the trainee 干部编号 */
            readonly cadreId: string;
            /** @description Class hours attended 学时, not more than the class has; the rest of the class was leave */
            readonly hours: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordCongressRelief: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who is relieved 离任人 */
            readonly cadreId: string;
            /** @description The elected post that is left 免去或者辞去的选任职务 */
            readonly post: components["schemas"]["PostRef"];
            /** @description The body that relieves or accepts the resignation 决定机关; may be left out */
            readonly body?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordConsultation: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Who took part 参加人员, by name or office; may be left out */
            readonly participants?: readonly string[];
            /** @description Ids of the cadres whom it was about 酝酿人选; the candidates of the case when left out */
            readonly cadreIds?: readonly string[];
            /** @description The record of the consultation 酝酿记录: its hash and where it is kept, never its text; left out when there is none */
            readonly record?: components["schemas"]["KeptDocument"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordCredits: {
            /** @description Id of the class or exam 培训班编号, as it was given when it was opened */
            readonly trainingId: string;
            /** @description Id of the trainee 干部编号 */
            readonly cadreId: string;
            /** @description Credits given this time 学分; they add up */
            readonly credits: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordDebrief: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description Id of the cadre who gave the debrief 述职人 */
            readonly cadreId: string;
            /** @description What it spoke of 述职内容: `duty` 履职, `integrity` 廉政, `teamBuilding` 班子建设 */
            readonly topics: readonly ("duty" | "integrity" | "teamBuilding")[];
            /** @description Number under which the written report is kept 书面报告编号; left out without one */
            readonly reportNo?: string;
        };
        readonly RecordDeliberationVote: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who is voted on 表决人选 */
            readonly cadreId: string;
            /** @description How many members are entitled to attend 应到会人数 */
            readonly eligible: number;
            /** @description How many are present 实到会人数, not more than are entitled */
            readonly present: number;
            /** @description Votes for it 同意票; all votes add up to those present less those who left the vote */
            readonly agree: number;
            /** @description Votes against it 不同意票 */
            readonly disagree: number;
            /** @description Votes of abstention 弃权票 */
            readonly abstain: number;
            /** @description Members present who left the vote for a conflict 回避人数; none when left out */
            readonly recused?: number;
            /**
             * @description How the vote is taken 表决方式: `oral` 口头, `hands` 举手, `secret` 无记名投票
             * @enum {string}
             */
            readonly ballot: "oral" | "hands" | "secret";
            /** @description Who voted how 记名表决情况; never with a secret ballot, and may be left out */
            readonly namedVotes?: readonly components["schemas"]["NamedVote"][];
            /**
             * @description The outcome that the meeting announced 宣布结果: `approved` 通过, `rejected` 未通过, `deferred` 暂缓; it must agree with the one worked out, and may be left out
             * @enum {string}
             */
            readonly announcedOutcome?: "approved" | "rejected" | "deferred";
            /** @description Votes to put it off 缓议票; none when left out */
            readonly defer?: number;
            /** @description `true` when views were clearly split and the meeting put the matter off 暂缓; not so when left out */
            readonly viewsSplit?: boolean;
            /** @description `true` when the chair spoke last 末位表态; not stated when left out */
            readonly chairSpokeLast?: boolean;
            /** @description The post of the case that the cadre is to have 拟任职位; needed where the case fills several. With a demotion the lower post, where one is given by the same vote */
            readonly post?: components["schemas"]["PostRef"];
            /** @description Posts held now that the cadre leaves for it 拟免职位; left out when there are none */
            readonly leaving?: readonly components["schemas"]["PostRef"][];
            /** @description Why the cadre keeps the other posts beside the new one 兼任理由; left out when none is kept: every post held is left or kept */
            readonly concurrentGround?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordDeparture: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description Why the cadre leaves 离开原因: `transferOut` 调出, `promotedAway` 被上级调走, `examLeft` 考走, `retired` 退休, `resigned` 辞职, `dismissed` 辞退, `deceased` 去世, `other` 其他
             * @enum {string}
             */
            readonly reason: "transferOut" | "promotedAway" | "examLeft" | "retired" | "resigned" | "dismissed" | "deceased" | "other";
            /** @description Where the cadre goes 去向; left out when there is no such place */
            readonly destination?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
        };
        readonly RecordEducation: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description Level of education 学历, two digits of GB/T 4658-2006: `10` graduate 研究生, `20` university 本科, `30` college 专科 …; `1A`, `2A`, `3A` of the Central Party School, `1B`, `2B`, `3B` of a provincial one
             * @enum {string}
             */
            readonly level: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "28" | "30" | "31" | "32" | "33" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "48" | "49" | "60" | "61" | "62" | "63" | "70" | "71" | "73" | "80" | "81" | "83" | "90" | "1A" | "1B" | "2A" | "2B" | "3A" | "3B";
            /** @description Degree 学位, three digits of GB/T 6864-2003, the first `2` doctor, `3` master, `4` bachelor; left out without a degree */
            readonly degree?: string;
            /**
             * @description How it was studied for: `fullTime` 全日制 or `inService` 在职
             * @enum {string}
             */
            readonly studyMode: "fullTime" | "inService";
            /** @description Subject studied 专业; left out when not known */
            readonly major?: string;
            /** @description School or university 毕业院校; left out when not known */
            readonly school?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordElectionResult: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who stood for election 候选人 */
            readonly cadreId: string;
            /** @description `true` when elected 是否当选 */
            readonly passed: boolean;
            /** @description The electing body 选举机关; may be left out */
            readonly body?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordExamResult: {
            /** @description Id of the class or exam 培训班编号, as it was given when it was opened */
            readonly trainingId: string;
            /** @description Id of the trainee 干部编号 */
            readonly cadreId: string;
            /** @description Marks reached 成绩, in whole marks, not more than there are */
            readonly score: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordExceptionalPromotion: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who is promoted before the time 破格提拔人选 */
            readonly cadreId: string;
            /**
             * @description Why 破格理由: `outstanding` 特别优秀, `specialNeed` 工作特殊需要
             * @enum {string}
             */
            readonly ground: "outstanding" | "specialNeed";
            /** @description The consent of the superior department 上级组织部门同意 */
            readonly consent: components["schemas"]["Consent"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordFormalAppointment: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who is appointed 被任命人 */
            readonly cadreId: string;
            /**
             * @description Which body appoints 任命机关: `standingCommittee` 人大常委会 or `government` 政府, as the post has it
             * @enum {string}
             */
            readonly body: "standingCommittee" | "government";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordHonour: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description Title of the honour 荣誉名称 */
            readonly title: string;
            /** @description Who granted it 授予单位; left out when not known */
            readonly grantedBy?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordInterview: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Marks of each applicant in the interview 面试成绩 */
            readonly results: readonly components["schemas"]["Mark"][];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordLeave: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description The calendar year whose leave it is 年度 */
            readonly year: number;
            /** @description Days of leave taken this time 天数, from 1 to 366 */
            readonly days: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordLiaisonVisit: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description Id of the liaison point visited 联系点编号 */
            readonly pointId: string;
            /** @description What the visit was about 走访情况; may be left out */
            readonly note?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordMedicalCheck: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description `true` when the check took place, `false` when it was missed 是否参加; what it found is not recorded */
            readonly done: boolean;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordMeetingRecommendation: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description How many are expected 应到会人数 */
            readonly expected: number;
            /** @description How many are present 实到会人数, not more than are expected */
            readonly present: number;
            /** @description Ballots given out 发出票, not more than are present */
            readonly issued: number;
            /** @description Ballots brought back 收回票, not more than were given out */
            readonly returned: number;
            /** @description Valid ballots 有效票, not more than came back */
            readonly valid: number;
            /** @description Ballots for each cadre 推荐票, none with more than are valid; counts only, never who voted how */
            readonly candidates: readonly components["schemas"]["CandidateVotes"][];
            /** @description The posts that it was held for 推荐职位; those of the case when left out */
            readonly posts?: readonly components["schemas"]["PostRef"][];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordMotion: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /**
             * @description Where the nomination comes from 初始提名来源: `masses` 群众, `committee` 党委, `department` 组织部门, `leader` 领导, `unit` 单位, `superior` 上级, `applicant` 本人
             * @enum {string}
             */
            readonly source: "masses" | "committee" | "department" | "leader" | "unit" | "superior" | "applicant";
            /** @description Who proposes it 提出单位或提出人; may be left out */
            readonly proposer?: string;
            /** @description The paper on the motion 动议材料: its hash and where it is kept, never its text; left out when there is none */
            readonly record?: components["schemas"]["KeptDocument"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordObjection: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id to be given to the objection 反映编号, unique in the case */
            readonly objectionId: string;
            /**
             * @description What it is about 反映类别: `integrity` 廉洁, `conduct` 品行, `ability` 能力, `procedure` 程序, `other` 其他
             * @enum {string}
             */
            readonly category: "integrity" | "conduct" | "ability" | "procedure" | "other";
            /** @description `true` when the sender gave a name 是否署名; the name and the content are not recorded here */
            readonly named: boolean;
            /** @description Number of the signal that holds its content 反映线索编号, as its office writes it: 信访〔2026〕9号; left out when there is none */
            readonly signalId?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordOpinion: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /**
             * @description Who answers 回复单位: `discipline` 纪检监察机关, `unitedFront` 统战部门, `supervisingLeader` 分管领导
             * @enum {string}
             */
            readonly organ: "discipline" | "unitedFront" | "supervisingLeader";
            /**
             * @description `none` 无不同意见 or `objection` 有不同意见
             * @enum {string}
             */
            readonly verdict: "none" | "objection";
            /** @description The answer of the organ 书面意见: its hash and where it is kept, never its text; left out when nothing is in writing */
            readonly record?: components["schemas"]["KeptDocument"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordOpinionPoll: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description The ballots on each cadre 测评票, each cadre once */
            readonly subjects: readonly components["schemas"]["SubjectVotes"][];
        };
        readonly RecordPastIncumbency: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the post that was held 职位编号; authorised, and held by nobody else from `effectiveOn` to `until` */
            readonly postId: string;
            /** @description Id of the cadre who held it 干部编号; in service all that time */
            readonly cadreId: string;
            /**
             * Format: date
             * @description The first day on which the cadre was not in the post any more 免职日期, after `effectiveOn` and not in the future; the first of the month where the paper has no day
             */
            readonly until: string;
            /** @description Why the cadre took the post 任职事由, in a word or two; may be left out */
            readonly ground?: string;
            /** @description Why the cadre was relieved 免职事由, in a word or two; may be left out */
            readonly reliefGround?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordPatronVisit: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the patron who came 包抓领导编号 */
            readonly patronId: string;
            /** @description What the visit was about 调研情况; may be left out */
            readonly note?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordPersonalEvent: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description What kind of event it was, never what happened: `workError` 工作失误, `personalEvent` 个人重大事件, `familyEvent` 家庭重大事件, `setback` 遇到挫折
             * @enum {string}
             */
            readonly category: "workError" | "personalEvent" | "familyEvent" | "setback";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordPledge: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the cadre who signs 干部编号 */
            readonly cadreId: string;
            /** @description The calendar year of the pledge 年度 */
            readonly year: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordPledgeReview: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the cadre whose pledge is reviewed 干部编号 */
            readonly cadreId: string;
            /** @description The calendar year of the pledge 年度 */
            readonly year: number;
            /**
             * @description `kept` 落实 or `notKept` 未落实
             * @enum {string}
             */
            readonly outcome: "kept" | "notKept";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordPlenaryVote: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who is voted on 表决人选 */
            readonly cadreId: string;
            /** @description How many members are entitled to attend 应到会人数 */
            readonly eligible: number;
            /** @description How many are present 实到会人数, not more than are entitled */
            readonly present: number;
            /** @description Votes for it 同意票; all votes add up to those present less those who left the vote */
            readonly agree: number;
            /** @description Votes against it 不同意票 */
            readonly disagree: number;
            /** @description Votes of abstention 弃权票 */
            readonly abstain: number;
            /** @description Members present who left the vote for a conflict 回避人数; none when left out */
            readonly recused?: number;
            /**
             * @description How the vote is taken 表决方式: `oral` 口头, `hands` 举手, `secret` 无记名投票
             * @enum {string}
             */
            readonly ballot: "oral" | "hands" | "secret";
            /** @description Who voted how 记名表决情况; never with a secret ballot, and may be left out */
            readonly namedVotes?: readonly components["schemas"]["NamedVote"][];
            /**
             * @description The outcome that the meeting announced 宣布结果: `approved` 通过, `rejected` 未通过, `deferred` 暂缓; it must agree with the one worked out, and may be left out
             * @enum {string}
             */
            readonly announcedOutcome?: "approved" | "rejected" | "deferred";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordPoliticalStatus: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description Political status 政治面貌, GB/T 4762-1984: `01` Party member 中共党员, `02` probationary member 预备党员 … `13` the masses 群众
             * @enum {string}
             */
            readonly status: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13";
            /** @description Day or month of joining that party 加入时间; never with `13`, and left out when not known */
            readonly joinedOn?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordPreferenceGround: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre who is preferred 优先人选 */
            readonly cadreId: string;
            /** @description Why this cadre goes before others of equal standing 优先理由 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordReading: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description The title that has been read 篇目, as the study plan has it */
            readonly title: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordReturn: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description Why the cadre comes back 调回原因; may be left out */
            readonly ground?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordReviewVote: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description How many are entitled to attend 应到会人数 */
            readonly eligible: number;
            /** @description How many are present 实到会人数, not more than are entitled */
            readonly present: number;
            /** @description The ballots on each cadre 评议票, not more given out than are present */
            readonly subjects: readonly components["schemas"]["SubjectVotes"][];
        };
        readonly RecordSelectionExam: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Marks of each applicant in the written exam 笔试成绩 */
            readonly results: readonly components["schemas"]["Mark"][];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordServiceElsewhere: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description Unit and title as the paper has them 单位及职务, `锦州市古塔区财政局科员` */
            readonly post: string;
            /** @description Day or month in which it ended 结束时间; left out when it goes on or is not known */
            readonly until?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordTalk: {
            /** @description Id to be given to the case 监督事项编号; made by the ledger when left out */
            readonly supervisionId?: string;
            /**
             * @description `heartToHeart` 谈心谈话 or `occasion` 情形谈话
             * @enum {string}
             */
            readonly kind: "heartToHeart" | "occasion";
            /** @description Id of the cadre who was talked with 谈话对象; in service on that day */
            readonly cadreId: string;
            /** @description Id of the team that the cadre is in 班子编号; left out when it concerns no team */
            readonly teamId?: string;
            /**
             * @description In which office it was held 谈话人职务: `committeePrincipal` 党委主要负责人, `committeeLeader` 党委领导, `departmentHead` 组织部门主要负责人, `departmentLeader` 组织部门领导, `disciplineOrgan` 纪检监察机关, `teamPrincipal` 班子主要负责人
             * @enum {string}
             */
            readonly talkerRole: "committeePrincipal" | "committeeLeader" | "departmentHead" | "departmentLeader" | "disciplineOrgan" | "teamPrincipal";
            /** @description Id of the talker, where a cadre of the ledger 谈话人编号; this or `talkerName` is given, and it is not the cadre talked with */
            readonly talkerId?: string;
            /** @description Name of the talker 谈话人; this or `talkerId` is given */
            readonly talkerName?: string;
            /**
             * @description What it was held for 谈话情形: `promotion` 提拔重用, `workError` 工作失误, `reported` 被群众举报, `personalEvent` 个人重大事件, `familyEvent` 家庭重大事件, `commendation` 受到表彰, `setback` 遇到挫折. Given with the kind `occasion`, and only with it
             * @enum {string}
             */
            readonly occasion?: "promotion" | "workError" | "reported" | "personalEvent" | "familyEvent" | "commendation" | "setback";
            /** @description What the talk goes back to 来源; may be left out */
            readonly origin?: components["schemas"]["Origin"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordTalkRecommendation: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description How many were invited to a talk 应谈人数 */
            readonly invited: number;
            /** @description How many were talked with 实谈人数, not more than were invited */
            readonly interviewed: number;
            /** @description How often each cadre was named 推荐情况, by no more than were talked with; counts only, never who voted how */
            readonly candidates: readonly components["schemas"]["CandidateVotes"][];
            /** @description The posts that it was held for 推荐职位; those of the case when left out */
            readonly posts?: readonly components["schemas"]["PostRef"][];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordTargetScore: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description The calendar year of the target 年度 */
            readonly year: number;
            /** @description Name of the target, as it was set for that year 目标名称 */
            readonly target: string;
            /** @description Marks reached 得分, from 0 to 100 */
            readonly score: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordUngraded: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; its round has been opened */
            readonly year: number;
            /** @description Id of the team that is assessed 班子编号 */
            readonly teamId: string;
            /** @description Id of the cadre who is given no grade 干部编号 */
            readonly cadreId: string;
            /**
             * @description Why there is no grade 不定等次原因: `hiringProbation` 新录用试用期, `underInvestigation` 接受审查, `longLeave` 长期休假, `leftPost` 已离任, `other` 其他
             * @enum {string}
             */
            readonly ground: "hiringProbation" | "underInvestigation" | "longLeave" | "leftPost" | "other";
        };
        readonly RecordWithdrawal: {
            /** @description Id of the class or exam 培训班编号, as it was given when it was opened */
            readonly trainingId: string;
            /** @description Id of the trainee 干部编号 */
            readonly cadreId: string;
            /**
             * @description Why the trainee left the class 退学原因: `leave` 请假, `workDuty` 工作需要, `illness` 因病, `transfer` 调动, `discipline` 违纪, `other` 其他
             * @enum {string}
             */
            readonly ground: "leave" | "workDuty" | "illness" | "transfer" | "discipline" | "other";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RecordedAnswer: {
            /**
             * Format: uuid
             * @description 命令编号 Id of the command: the `Idempotency-Key`, or the one made for it
             */
            readonly commandId: string;
            /** @description 事件流 The stream that it was recorded in */
            readonly stream: string;
            /** @description 流内序号 Revision of that stream after it */
            readonly revision: number;
            /** @description 日志位置 Position in the log, to be sent as `after` by who wants to read the act */
            readonly position: string;
            /** @description 事件编号 Ids of the events */
            readonly eventIds: readonly string[];
        };
        readonly ReferSupervisionCase: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /** @description Number of the letter of referral 移送函文号 */
            readonly documentNo: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RefusedThenAnswer: {
            /** @description 代码 Code of the refusal */
            readonly code: string;
            /** @description 说明 Why, in the language asked for */
            readonly says: string;
        };
        readonly RegisterCadre: {
            /** @description Id to be given to the cadre 干部编号; made by the ledger when left out. It says nothing of the person */
            readonly cadreId?: string;
            /** @description Name of the person 姓名 */
            readonly name: string;
            /**
             * @description Sex 性别, GB/T 2261.1: `1` male 男, `2` female 女
             * @enum {string}
             */
            readonly sex: "1" | "2";
            /** @description Day of birth 出生日期, or the month alone, `1985-03`; readers up to `internal` are told the month */
            readonly birth: string;
            /** @description Ethnicity 民族, two digits of GB/T 3304: `01` is Han 汉族 … `56`, `97` any other 其他, `98` of foreign blood 外国血统; left out when not known */
            readonly ethnicity?: string;
            /** @description Native place 籍贯, as the form has it; left out when not known */
            readonly nativePlace?: string;
            /** @description Start of work 参加工作时间, a day or a month, not before birth; left out when not known */
            readonly startedWork?: string;
            /** @description How the person came into service 进入方式, in a word: `selectedGraduate` 选调生, `transferIn` 调入 … */
            readonly entryKind: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RegisterTeam: {
            /** @description Id to be given to the team 班子编号; made by the ledger when left out */
            readonly teamId?: string;
            /** @description Name of the team 班子名称, as its founding document has it */
            readonly name: string;
            /**
             * @description Kind of team: `township` 乡镇, `subdistrict` 街道 or `department` 区直部门
             * @enum {string}
             */
            readonly kind: "township" | "subdistrict" | "department";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReleaseAdmonition: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReleasePatron: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the patron who is released 包抓领导编号 */
            readonly patronId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RelieveIncumbent: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the post 职位编号 */
            readonly postId: string;
            /** @description Id of the cadre who holds it 干部编号; on `effectiveOn` the cadre is not in the post any more */
            readonly cadreId: string;
            /** @description Why the cadre is relieved 免职事由, in a word or two */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RenameCadre: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description The name from `effectiveOn` on 更名后的姓名; the earlier one holds until then */
            readonly name: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RenameTeam: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description The name from `effectiveOn` on 更名后的名称; the earlier one holds until then */
            readonly name: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReopenAssessmentRound: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description The calendar year that is assessed 年度; it names the round */
            readonly year: number;
        };
        readonly RepealRegulation: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the rule 规则编号, as `GET /v1/rules` gives it: `talk.delay` */
            readonly ruleId: string;
        };
        readonly ReportFigure: {
            /** @description Short name of the report or article that states the number 来源: `team-building-2019` */
            readonly source: string;
            /** @description Name of the figure 数字名称: `authorisedPosts`, `women` … */
            readonly figure: string;
            /** @description The number 数值, in the unit of `unit` */
            readonly value: number;
            /**
             * @description Unit of the number 单位: `count` 个数, `permille` 千分比, a share in thousandths: 48.7% is 487
             * @enum {string}
             */
            readonly unit: "count" | "permille";
            /**
             * @description How exact the source says it is 准确程度: `exact` 准确, `nearly` 近, `lessThan` 不足, `about` 约, `moreThan` 余、多
             * @enum {string}
             */
            readonly qualifier: "exact" | "nearly" | "lessThan" | "about" | "moreThan";
            /** @description The whole that the number is part of 基数, in things; left out when the source gives none */
            readonly base?: number;
            /** @description The sentence as it stands in the source 原文; may be left out */
            readonly statement?: string;
            /**
             * Format: date
             * @description The day on which the source states it 上报日期
             */
            readonly reportedOn: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly RequestOpinion: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /**
             * @description Who is asked 征求意见对象: `discipline` 纪检监察机关, `unitedFront` 统战部门, `supervisingLeader` 分管领导
             * @enum {string}
             */
            readonly organ: "discipline" | "unitedFront" | "supervisingLeader";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly Reserve: {
            /**
             * @description 后备层次 For which posts: principal 正职, deputy 副职
             * @enum {string}
             */
            readonly level: "principal" | "deputy";
            /**
             * Format: date
             * @description 列入日期 Since when
             */
            readonly since: string;
        };
        readonly ResolveFinding: {
            /** @description Id of the finding 发现问题编号, as `GET /v1/findings` gives it */
            readonly findingId: string;
            /** @description What was done about it 处理结果 */
            readonly outcome: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ResolveObjection: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the objection 反映编号 */
            readonly objectionId: string;
            /**
             * @description What came of it 核查结论: `upheld` 属实, `notUpheld` 不属实, `unverifiable` 无法查实
             * @enum {string}
             */
            readonly verdict: "upheld" | "notUpheld" | "unverifiable";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReviewProbation: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Id of the cadre on probation 干部编号 */
            readonly cadreId: string;
            /** @description `true` when competent 是否胜任: the cadre is confirmed, else relieved */
            readonly competent: boolean;
            /** @description The report of the review 考核材料: its hash and where it is kept, never its text; left out when there is none */
            readonly report?: components["schemas"]["KeptDocument"];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReviewRectification: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /**
             * @description What came of it 整改情况: `corrected` 已改正, `notObvious` 改正不明显, `no` 未改正
             * @enum {string}
             */
            readonly outcome: "corrected" | "notObvious" | "no";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReviewReserve: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /**
             * @description `kept` 保留 on the list, or `removed` 移出 from it
             * @enum {string}
             */
            readonly outcome: "kept" | "removed";
            /** @description Remark on the review 备注; may be left out */
            readonly note?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ReviseRegulation: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the rule 规则编号, as `GET /v1/rules` gives it: `talk.delay` */
            readonly ruleId: string;
            /** @description The value in the unit of the rule 数值; left out where it is a share, or where the rule only asks */
            readonly number?: number;
            /** @description The share that it goes by 比例, for a rule whose value is one */
            readonly share?: components["schemas"]["ShareValue"];
            /** @description Title of the district's document that says so 依据文件标题 */
            readonly instrument: string;
            /** @description Its article 条款, where it has articles */
            readonly article?: string;
        };
        readonly RuleAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /**
             * @description 规则编号 Id of the rule
             * @enum {string}
             */
            readonly id: "admonition.corroboration" | "admonition.influence" | "admonition.review" | "admonition.settled" | "admonition.uncorrected" | "appointment.action-rank" | "appointment.age" | "appointment.body" | "appointment.civil-rank" | "appointment.conclusion" | "appointment.decided-once" | "appointment.differential" | "appointment.eligibility" | "appointment.eligibility-complete" | "appointment.influence" | "appointment.letter-delay" | "appointment.more-than-posts" | "appointment.notice" | "appointment.notice-length" | "appointment.notice-order" | "appointment.objection" | "appointment.objection-upheld" | "appointment.one-case" | "appointment.opinion-against" | "appointment.opinion-late" | "appointment.opinion-order" | "appointment.opinions" | "appointment.plenary" | "appointment.posts-left" | "appointment.procedure" | "appointment.step-left-out" | "appointment.steps" | "assess.approval-low" | "assess.attendance" | "assess.disapproval-high" | "assess.excellent-admonished" | "assess.excellent-quota" | "assessment.coverage" | "assessment.debrief" | "assessment.members" | "assessment.season" | "assessment.steps" | "award.ground" | "cadre.secondment-over" | "civil-rank.begun" | "civil-rank.influence" | "education.degree" | "eligibility.after-demotion" | "eligibility.after-removal" | "eligibility.canvassing" | "eligibility.double-posts" | "eligibility.education" | "eligibility.family-abroad" | "eligibility.file-audit" | "eligibility.grade" | "eligibility.induction" | "eligibility.integrity-opinion" | "eligibility.kinship" | "eligibility.personal-matters" | "eligibility.petitions" | "eligibility.promotion-interval" | "eligibility.recognition" | "eligibility.reserve" | "eligibility.seniority" | "eligibility.service" | "eligibility.slots" | "eligibility.training" | "eligibility.vacancy" | "honour.admonished" | "inquiry.reply" | "inspection.kin" | "inspection.members" | "inspection.signatures" | "ledger.agreement" | "ledger.bar-taken-back" | "ledger.year-come" | "party.age" | "patron.own-team" | "plenary.majority" | "plenary.quorum" | "plenary.secret" | "probation.length" | "probation.required" | "probation.scope" | "probation.start" | "probation.unfinished" | "promotion.exceptional-consent" | "rank.unique" | "recommendation.attendance" | "recommendation.order" | "recommendation.post" | "recommendation.talks" | "recommendation.top" | "recommendation.validity" | "retirement.age" | "secondment.ends-with-post" | "secondment.home-post" | "secondment.host-active" | "secondment.longest" | "secondment.no-assessment" | "secondment.own-unit" | "secondment.steps" | "supervision.approval" | "supervision.approver" | "supervision.closing" | "supervision.in-service" | "supervision.steps" | "talk.actor" | "talk.delay" | "talk.record" | "team.basis" | "team.elected" | "team.live-age" | "team.slots-of-headcount" | "training.class-over" | "training.credits" | "training.leave" | "training.one-class" | "training.registered" | "vote.chair-last" | "vote.majority" | "vote.quorum" | "work.adult" | "work.age";
            /**
             * @description 类别 Its class, as in the list
             * @enum {string}
             */
            readonly class: "H" | "P" | "S";
            /**
             * @description 种类 What its value does, as in the list
             * @enum {string}
             */
            readonly kind: "threshold" | "period" | "table" | "predicate";
            /** @description 内容 What it says, in the language asked for */
            readonly sentence: string;
            /**
             * @description 单位 What its value counts; absent where there is none
             * @enum {string}
             */
            readonly unit?: "share" | "years" | "months" | "days" | "workingDays" | "persons" | "sources" | "percent" | "words";
            /** @description 版本 Its versions, the earliest first */
            readonly versions: readonly components["schemas"]["RuleVersionAnswer"][];
            /** @description 适用情况 How often each version was asked, and what it said of the acts on record */
            readonly uses: readonly components["schemas"]["RuleAskedAnswer"][];
        };
        readonly RuleAskedAnswer: {
            /** @description 版本 The version, as the checks of events name it */
            readonly version: string;
            /** @description 次数 How often it was asked */
            readonly asked: number;
            /** @description 符合 How often it held */
            readonly held: number;
            /** @description 不符 How often it was broken: violated in old papers, passed by an exception, or advice not followed */
            readonly broken: number;
        };
        readonly RuleLine: {
            /**
             * @description 规则编号 Id of the rule
             * @enum {string}
             */
            readonly id: "admonition.corroboration" | "admonition.influence" | "admonition.review" | "admonition.settled" | "admonition.uncorrected" | "appointment.action-rank" | "appointment.age" | "appointment.body" | "appointment.civil-rank" | "appointment.conclusion" | "appointment.decided-once" | "appointment.differential" | "appointment.eligibility" | "appointment.eligibility-complete" | "appointment.influence" | "appointment.letter-delay" | "appointment.more-than-posts" | "appointment.notice" | "appointment.notice-length" | "appointment.notice-order" | "appointment.objection" | "appointment.objection-upheld" | "appointment.one-case" | "appointment.opinion-against" | "appointment.opinion-late" | "appointment.opinion-order" | "appointment.opinions" | "appointment.plenary" | "appointment.posts-left" | "appointment.procedure" | "appointment.step-left-out" | "appointment.steps" | "assess.approval-low" | "assess.attendance" | "assess.disapproval-high" | "assess.excellent-admonished" | "assess.excellent-quota" | "assessment.coverage" | "assessment.debrief" | "assessment.members" | "assessment.season" | "assessment.steps" | "award.ground" | "cadre.secondment-over" | "civil-rank.begun" | "civil-rank.influence" | "education.degree" | "eligibility.after-demotion" | "eligibility.after-removal" | "eligibility.canvassing" | "eligibility.double-posts" | "eligibility.education" | "eligibility.family-abroad" | "eligibility.file-audit" | "eligibility.grade" | "eligibility.induction" | "eligibility.integrity-opinion" | "eligibility.kinship" | "eligibility.personal-matters" | "eligibility.petitions" | "eligibility.promotion-interval" | "eligibility.recognition" | "eligibility.reserve" | "eligibility.seniority" | "eligibility.service" | "eligibility.slots" | "eligibility.training" | "eligibility.vacancy" | "honour.admonished" | "inquiry.reply" | "inspection.kin" | "inspection.members" | "inspection.signatures" | "ledger.agreement" | "ledger.bar-taken-back" | "ledger.year-come" | "party.age" | "patron.own-team" | "plenary.majority" | "plenary.quorum" | "plenary.secret" | "probation.length" | "probation.required" | "probation.scope" | "probation.start" | "probation.unfinished" | "promotion.exceptional-consent" | "rank.unique" | "recommendation.attendance" | "recommendation.order" | "recommendation.post" | "recommendation.talks" | "recommendation.top" | "recommendation.validity" | "retirement.age" | "secondment.ends-with-post" | "secondment.home-post" | "secondment.host-active" | "secondment.longest" | "secondment.no-assessment" | "secondment.own-unit" | "secondment.steps" | "supervision.approval" | "supervision.approver" | "supervision.closing" | "supervision.in-service" | "supervision.steps" | "talk.actor" | "talk.delay" | "talk.record" | "team.basis" | "team.elected" | "team.live-age" | "team.slots-of-headcount" | "training.class-over" | "training.credits" | "training.leave" | "training.one-class" | "training.registered" | "vote.chair-last" | "vote.majority" | "vote.quorum" | "work.adult" | "work.age";
            /**
             * @description 类别 Hard (H): always refused. Procedural (P): refused, recorded from old papers. Soft (S): advice
             * @enum {string}
             */
            readonly class: "H" | "P" | "S";
            /**
             * @description 种类 What its value does: it draws a line, counts time, is looked up in; or the rule only asks
             * @enum {string}
             */
            readonly kind: "threshold" | "period" | "table" | "predicate";
            /** @description 内容 What it says, in the language asked for */
            readonly sentence: string;
            /**
             * @description 单位 What its value counts; absent where there is none
             * @enum {string}
             */
            readonly unit?: "share" | "years" | "months" | "days" | "workingDays" | "persons" | "sources" | "percent" | "words";
            /** @description 版本 Its versions, the earliest first; those in force on the day when one is asked for */
            readonly versions: readonly components["schemas"]["RuleVersionAnswer"][];
        };
        readonly RulePreviewAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 规则 The rule as it stands */
            readonly rule: components["schemas"]["RuleLine"];
            /** @description 合计 How many, over all pages */
            readonly counts: components["schemas"]["RulePreviewCounts"];
            /** @description 是否完整 Whether every act was judged anew, and all that follows; false where there are too many, and the first ones were */
            readonly complete: boolean;
            /**
             * @description 推演范围 How far it is followed: stream 同一事项, later acts of the same stream are judged by what would stand before them. Other streams stand as on record: what would be recorded there by itself, and time in post counted there, stays
             * @enum {string}
             */
            readonly followed: "stream";
            /** @description 不同之处 The acts, the earliest first; each is followed by what follows from it */
            readonly items: readonly components["schemas"]["RulePreviewLine"][];
            /** @description 下一页 Where the next page begins; absent on the last one */
            readonly nextCursor?: string;
        };
        readonly RulePreviewBody: {
            /** @description 规则编号 Id of the rule, as `GET /v1/rules` gives it: `appointment.notice-length` */
            readonly rule: string;
            /**
             * Format: date
             * @description 起始日期 First day on which the other value would hold: acts of earlier days are left as they are
             */
            readonly from: string;
            /**
             * Format: date
             * @description 终止日期 First day on which it would hold no longer; for ever without it
             */
            readonly until?: string;
            /** @description 数值 The other value in the unit of the rule, where its value is a number */
            readonly number?: number;
            /** @description 比例 The other share, where its value is one */
            readonly share?: components["schemas"]["OtherShare"];
            /** @description 文字 The other word, where its value is one: `talkRecommendation` */
            readonly word?: string;
            /** @description 表 The entries of its table that would be others, where its value is a table: `{"deputy": 3}` */
            readonly table?: Record<string, unknown>;
        };
        readonly RulePreviewCounts: {
            /** @description 已重判 Acts of those days that the rule was asked of, or that are worked out by it, each judged anew */
            readonly examined: number;
            /** @description 不同 Those that would come out differently */
            readonly different: number;
            /** @description 将不予受理 Those that would be refused */
            readonly refused: number;
            /** @description 决定不同 Those that would have decided otherwise */
            readonly decided: number;
            /** @description 新增发现问题 Findings that would come */
            readonly findingsAppear: number;
            /** @description 消失发现问题 Findings that would go */
            readonly findingsGo: number;
            /** @description 由此引起 Those that differ only by what follows from another one */
            readonly inTurn: number;
        };
        readonly RulePreviewLine: {
            /** @description 行为 The act */
            readonly act: components["schemas"]["EvidenceAnswer"];
            /**
             * @description 录入方式 How it was entered: live 实时, backfill 补录, correction 更正
             * @enum {string}
             */
            readonly entryMode: "live" | "backfill" | "opening" | "correction";
            /** @description 所涉 The cadres and teams that it concerns */
            readonly subjects: readonly components["schemas"]["NamedStream"][];
            /** @description 现判断 What the rule says by the value that it has; absent where it was not asked */
            readonly before?: components["schemas"]["RuledAnswer"];
            /** @description 将判断 What it would say by the other value; absent where it would not be asked */
            readonly after?: components["schemas"]["RuledAnswer"];
            /** @description 决定 What the act would have decided otherwise; empty where that stays the same */
            readonly decided: readonly components["schemas"]["DecidedAnswer"][];
            /**
             * Format: uuid
             * @description 发现问题编号 Id of the finding that would come or go; absent where none does
             */
            readonly findingId?: string;
            /**
             * @description 发现问题 Whether the finding would come: appears 新增, goes 消失; absent where none does
             * @enum {string}
             */
            readonly finding?: "appears" | "goes";
            /**
             * Format: uuid
             * @description 起因 Id of the act in `items` from which this follows; absent where the other value itself makes the difference. Of several the earliest that brings it about alone
             */
            readonly followsFrom?: string;
            /** @description 拒绝理由 Why it would be refused by what would stand before it; absent where it follows from nothing */
            readonly refusal?: components["schemas"]["RefusedThenAnswer"];
            /** @description 各条规则 Every rule that would say otherwise of it; `before`, `after` and `finding` tell of the first */
            readonly rules: readonly components["schemas"]["RuledOtherwiseAnswer"][];
        };
        readonly RuleVersionAnswer: {
            /**
             * Format: date
             * @description 起始日期 First day on which it holds
             */
            readonly from: string;
            /**
             * Format: date
             * @description 终止日期 First day on which it holds no longer; absent while nothing ends it
             */
            readonly until?: string;
            /** @description 版本 By which the checks of events name it: the first day of the version as it is written */
            readonly version: string;
            /**
             * @description 由谁确定 Who sets it: above 上级, district 本区
             * @enum {string}
             */
            readonly setBy: "above" | "district";
            /** @description 数值 A whole number of the unit; absent where the value is none */
            readonly number?: number;
            /** @description 比例 The share; absent where the value is none */
            readonly share?: components["schemas"]["ShareAnswer"];
            /** @description 文字 The word or the table that it goes by; absent where the value is none */
            readonly text?: string;
            /** @description 依据 The instrument that says so; for a value that the district has set for itself until it is decided, that */
            readonly instrument: string;
            /** @description 条款 The number of the article; absent where none is known */
            readonly article?: string;
        };
        readonly RuledAnswer: {
            /**
             * @description 结果 passed 符合; advice 提示; violated 违反, on record all the same; excepted 例外通过; refused 不予受理, it would not have been recorded
             * @enum {string}
             */
            readonly outcome: "passed" | "advice" | "violated" | "excepted" | "refused";
            /** @description 依据数据 What the rule saw, and what would satisfy it */
            readonly inputs: Record<string, unknown>;
        };
        readonly RuledOtherwiseAnswer: {
            /** @description 规则编号 Id of the rule */
            readonly rule: string;
            /** @description 内容 What the rule says, in the language asked for */
            readonly sentence: string;
            /** @description 现判断 What it says; absent where it was not asked */
            readonly before?: components["schemas"]["RuledAnswer"];
            /** @description 将判断 What it would say; absent where it would not be asked */
            readonly after?: components["schemas"]["RuledAnswer"];
            /**
             * Format: uuid
             * @description 发现问题编号 Id of the finding that would come or go; absent where none does
             */
            readonly findingId?: string;
            /**
             * @description 发现问题 Whether the finding would come: appears 新增, goes 消失; absent where none does
             * @enum {string}
             */
            readonly finding?: "appears" | "goes";
        };
        readonly RulesAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 规则 The rules, by id */
            readonly items: readonly components["schemas"]["RuleLine"][];
        };
        readonly SearchAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 干部 Cadres of that name */
            readonly cadres: readonly components["schemas"]["FoundCadre"][];
            /** @description 班子 Teams of that name */
            readonly teams: readonly components["schemas"]["FoundTeam"][];
            /** @description 事项 Cases of these, the latest first */
            readonly cases: readonly components["schemas"]["FoundCase"][];
        };
        readonly SecondmentLine: {
            /** @description 挂职编号 Id of the secondment, of its cadre */
            readonly secondmentId: string;
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name of the cadre */
            readonly name: string;
            /**
             * @description 种类 Kind: up 上挂, down 下派, across 交流挂职, stationed 派驻, frontline 一线, village 驻村
             * @enum {string}
             */
            readonly kind: "up" | "down" | "across" | "stationed" | "frontline" | "village";
            /**
             * @description 状态 State: planned 计划中, active 挂职中, ended 已结束, assessed 已鉴定, cancelled 已取消
             * @enum {string}
             */
            readonly state: "planned" | "active" | "ended" | "assessed" | "cancelled";
            /** @description 派出班子 Id of the team at home; absent when none is recorded */
            readonly homeTeamId?: string;
            /** @description 派出班子名称 Name of the team at home; absent when none is recorded */
            readonly homeTeam?: string;
            /** @description 接收班子 Id of the host where it is a team of the ledger; absent for others */
            readonly hostTeamId?: string;
            /** @description 接收单位 Name of a host outside the ledger, as recorded; absent for teams */
            readonly hostName?: string;
            /** @description 接收单位名称 The host by name, whichever it is */
            readonly host: string;
            /** @description 挂任职务 Post at the host; absent when none is recorded */
            readonly hostPost?: string;
            /**
             * Format: date
             * @description 计划起始 First day planned
             */
            readonly plannedFrom: string;
            /**
             * Format: date
             * @description 计划截止 Last day planned, as last extended
             */
            readonly plannedTo: string;
            /**
             * Format: date
             * @description 到岗日期 Day of arrival; absent before
             */
            readonly startedOn?: string;
            /**
             * Format: date
             * @description 结束日期 Day of the end; absent before
             */
            readonly endedOn?: string;
            /**
             * @description 鉴定等次 What the host certified; absent before
             * @enum {string}
             */
            readonly grade?: "excellent" | "competent" | "basicallyCompetent" | "incompetent" | "ungraded";
            /** @description 超期未归 Whether it goes on past its planned end */
            readonly overrun: boolean;
        };
        readonly SecondmentsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 挂职 The secondments, by cadre */
            readonly items: readonly components["schemas"]["SecondmentLine"][];
        };
        readonly SessionAnswer: {
            /** @description 用户编号 User id */
            readonly userId: string;
            /** @description 姓名 Name of the user */
            readonly name: string;
            /**
             * @description 主要角色 The first of his roles
             * @enum {string}
             */
            readonly role: "supervisor" | "inspector" | "recorder" | "approver" | "teamPrincipal" | "cadre" | "apiConsumer";
            /** @description 全部角色 Every role that he has, the first one among them */
            readonly roles: readonly string[];
            /** @description 单位 Organ that he acts for */
            readonly organ: string;
            /** @description 范围 `district`, or the one team or cadre that his role is about */
            readonly scope: string;
            /** @description 班子编号 Id of his own team; absent without one */
            readonly teamId?: string;
            /** @description 干部编号 Id of himself as a cadre; absent where he is none */
            readonly cadreId?: string;
            /** @description 可查阅 What he may read; a permission that he does not have is absent */
            readonly reads: readonly components["schemas"]["MayReadAnswer"][];
            /** @description 可录入 Names of the commands that he may send */
            readonly commands: readonly string[];
            /** @description 防伪造令牌 To be sent as `X-CSRF-Token` with every request that is no read; absent where a bearer token was sent */
            readonly csrf?: string;
            /**
             * Format: date-time
             * @description 到期 When the session ends and the token is asked for again; absent where a bearer token was sent
             */
            readonly expiresAt?: string;
        };
        readonly SessionBody: {
            /** @description 令牌 Token of the user, as it stands in the credentials file */
            readonly token: string;
        };
        readonly SetHeadcount: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Authorised staff of the body 编制, in persons */
            readonly headcount: number;
            /** @description Authorised leading posts of the team 职数 */
            readonly slotCount: number;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly SetInspectionTargets: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Ids of the cadres who are inspected 考察对象 */
            readonly targetIds: readonly string[];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly SetStudyPlan: {
            /** @description Id of the cadre 干部编号, as it was given when the cadre was registered */
            readonly cadreId: string;
            /** @description The calendar year of the plan 年度 */
            readonly year: number;
            /** @description Titles to be read 必读篇目, 1 to 50 */
            readonly titles: readonly string[];
            /**
             * Format: date
             * @description The day by which they are to be read 完成期限; left out when the plan sets none
             */
            readonly dueOn?: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly SetTeamTargets: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description The calendar year that the targets are for 年度 */
            readonly year: number;
            /** @description All targets of the year 年度目标; their weights total 100 */
            readonly targets: readonly components["schemas"]["Target"][];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ShareAnswer: {
            /** @description 分子 Numerator */
            readonly numerator: number;
            /** @description 分母 Denominator */
            readonly denominator: number;
        };
        readonly ShareValue: {
            /** @description Numerator of the share 分子 */
            readonly numerator: number;
            /** @description Denominator of the share 分母 */
            readonly denominator: number;
        };
        readonly SkipStep: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /**
             * @description The step that is left out 略过的步骤, one that the case has and that may be left out; a vote, an election, the letter and the review of probation may not
             * @enum {string}
             */
            readonly step: "motion" | "vacancy" | "applicants" | "exam" | "interview" | "talkRecommendation" | "meetingRecommendation" | "targets" | "eligibility" | "inspectionNotice" | "inspectionTeam" | "inspection" | "opinions" | "consultation" | "deliberation" | "plenary" | "publicNotice" | "election" | "issue" | "talk" | "probation";
            /** @description Why it is left out 略过原因 */
            readonly reason: string;
            /**
             * @description What the post is, where the text frees its kind of the step 条文准许的情形: `specialPost` 特殊岗位, without a public notice, `secretPost` 涉密岗位, without recommendations by the edition of 2014; left out where the case itself shows the ground: the talks held for a single promotion, a change of term, or the consent of the superior
             * @enum {string}
             */
            readonly ground?: "specialPost" | "secretPost";
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
        };
        readonly StageAnswer: {
            /**
             * @description 阶段 Stage: recommendation 推荐, inspection 考察, consultation 酝酿, vote 表决
             * @enum {string}
             */
            readonly stage: "recommendation" | "inspection" | "consultation" | "vote";
            /** @description 人选数 Candidates */
            readonly candidates: number;
            /** @description 职位数 Posts */
            readonly posts: number;
            /** @description 差额比 Candidates to posts, `3:1` */
            readonly ratio: string;
        };
        readonly StartPublicNotice: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Text of the notice 公示内容 */
            readonly text: string;
            /** @description Who it is for 公示范围; may be left out */
            readonly scope?: string;
            /**
             * Format: date
             * @description First day of the notice 公示开始日期, after the day of the decision
             */
            readonly from: string;
            /**
             * Format: date
             * @description Last day of the notice 公示结束日期
             */
            readonly to: string;
            /** @description Where it is published 公示渠道 */
            readonly channels: readonly string[];
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly StartSecondment: {
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Id of the cadre who is seconded 干部编号 */
            readonly cadreId: string;
            /** @description Id of the secondment 挂职编号, unique among those of the cadre; given when it is planned */
            readonly secondmentId: string;
        };
        readonly StepAnswer: {
            /**
             * @description 步骤 Step of the procedure
             * @enum {string}
             */
            readonly step: "motion" | "vacancy" | "applicants" | "exam" | "interview" | "talkRecommendation" | "meetingRecommendation" | "targets" | "eligibility" | "inspectionNotice" | "inspectionTeam" | "inspection" | "opinions" | "consultation" | "deliberation" | "plenary" | "publicNotice" | "election" | "issue" | "talk" | "probation";
            /**
             * @description 是否必经 Whether the case has to take it: required 必经, optional 可选, unused 不适用
             * @enum {string}
             */
            readonly need: "required" | "optional" | "unused";
            /**
             * @description 进度 How far it is: done 已完成, skipped 略过, open 未完成, unused 不适用
             * @enum {string}
             */
            readonly state: "done" | "skipped" | "open" | "unused";
            /**
             * Format: date
             * @description 日期 Day on which it was done or left out; absent before
             */
            readonly on?: string;
            /** @description 相关事件类型 Types of the events of the answer that belong to the step */
            readonly types: readonly string[];
        };
        readonly StructureAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 班子数 Active teams */
            readonly teams: components["schemas"]["TeamTotals"];
            /** @description 干部数 Persons who hold a post of an active team; two posts count once */
            readonly cadres: number;
            /** @description 年龄结构 Ages, every bucket in order */
            readonly age: readonly components["schemas"]["AgeRow"][];
            /** @description 学历结构 Education, every bucket in order */
            readonly education: readonly components["schemas"]["EducationRow"][];
            /** @description 女干部 Women; null where it is hidden */
            readonly women: number | null;
            /** @description 非中共党员 Non-Party members; null where it is hidden */
            readonly nonParty: number | null;
            /** @description 平均年龄 Mean age of all counted */
            readonly meanAge: components["schemas"]["MeanAgeAnswer"];
            /** @description 各类班子平均年龄 Mean age by kind of team */
            readonly meanAgeByKind: components["schemas"]["MeanAges"];
        };
        readonly SubjectVotes: {
            /** @description Id of the cadre who was voted on 被测评人 */
            readonly cadreId: string;
            /** @description Ballots given out 发出票 */
            readonly issued: number;
            /** @description Ballots brought back 收回票, not more than were given out */
            readonly returned: number;
            /** @description Valid ballots 有效票, not more than came back; the four grades and the abstentions add up to them */
            readonly valid: number;
            /** @description Ballots for excellent 优秀 */
            readonly excellent: number;
            /** @description Ballots for competent 称职 */
            readonly competent: number;
            /** @description Ballots for basically competent 基本称职 */
            readonly basic: number;
            /** @description Ballots for incompetent 不称职 */
            readonly incompetent: number;
            /** @description Valid ballots for no grade 弃权 */
            readonly abstain: number;
        };
        readonly SupervisionAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 监督事项 The cases, by id; empty for a data interface */
            readonly items: readonly components["schemas"]["SupervisionLine"][];
            /** @description 事项数 How many there are, for a data interface; null where there are fewer than five; absent for others */
            readonly count?: number | null;
            /** @description 已隐去 True where the number is hidden for being small; absent elsewhere */
            readonly suppressed?: boolean;
        };
        readonly SupervisionLine: {
            /** @description 监督事项编号 Id of the case */
            readonly supervisionId: string;
            /** @description 事件流 Stream of the case */
            readonly stream: string;
            /** @description 干部编号 Id of the cadre whom it concerns */
            readonly cadreId: string;
            /** @description 姓名 Name of the cadre */
            readonly name: string;
            /** @description 班子编号 Id of the team recorded with it; absent when none was */
            readonly teamId?: string;
            /**
             * @description 种类 Kind: reminder 提醒谈话, focus 重点谈话, integrity 廉政谈话, inquiry 函询, admonition 诫勉, heartToHeart 谈心谈话, occasion 情形谈话
             * @enum {string}
             */
            readonly kind: "reminder" | "focus" | "integrity" | "inquiry" | "admonition" | "heartToHeart" | "occasion";
            /**
             * @description 状态 State
             * @enum {string}
             */
            readonly state: "opened" | "letterIssued" | "replied" | "held" | "issued" | "rectifying" | "reviewed" | "closed" | "referred" | "withdrawn" | "approved";
            /** @description 步骤 Type of the last event */
            readonly step: string;
            /**
             * Format: date
             * @description 启动日期 Day of opening
             */
            readonly openedOn: string;
            /**
             * Format: date
             * @description 批准日期 Day of approval; absent before
             */
            readonly approvedOn?: string;
            /**
             * Format: date
             * @description 实施日期 Day on which it was carried out: talk, letter or admonition; absent before
             */
            readonly heldOn?: string;
            /**
             * Format: date
             * @description 考核日期 Day on which the rectification was reviewed; absent before
             */
            readonly reviewedOn?: string;
            /**
             * Format: date
             * @description 到期日期 The next day on which something is due; absent when nothing is
             */
            readonly dueOn?: string;
            /**
             * Format: date
             * @description 办结日期 Day of closing; absent while it is open
             */
            readonly closedOn?: string;
            /** @description 结果 Outcome; absent before there is one */
            readonly outcome?: string;
            /**
             * Format: date
             * @description 影响期截止 First day on which an admonition counts no more; absent for other kinds
             */
            readonly influenceUntil?: string;
        };
        readonly TalkOfMember: {
            /**
             * Format: date
             * @description 谈话日期 Day of the talk
             */
            readonly on: string;
            /** @description 谈话人编号 Id of who held it; null for somebody outside the ledger */
            readonly talkerId: string | null;
            /** @description 谈话人姓名 Name of who held it; null when it is not recorded */
            readonly talkerName: string | null;
            /** @description 由正职谈 Whether a principal of the team held it */
            readonly byPrincipal: boolean;
        };
        readonly Target: {
            /** @description Name of the target 目标名称 */
            readonly name: string;
            /** @description Its share of the whole 权重, in percent from 1 to 100 */
            readonly weight: number;
        };
        readonly TeamAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 班子编号 Id of the team */
            readonly id: string;
            /** @description 班子名称 Name of the team */
            readonly name: string;
            /**
             * @description 班子类别 Kind: township 乡镇, subdistrict 街道, department 区直部门
             * @enum {string}
             */
            readonly kind: "township" | "subdistrict" | "department";
            /**
             * @description 状态 State: active 存续, merged 已合并, abolished 已撤销
             * @enum {string}
             */
            readonly state: "active" | "merged" | "abolished";
            /** @description 并入班子 Id of the team that it was merged into; absent unless it is merged */
            readonly intoTeamId?: string;
            /** @description 职位与编制 Its posts in numbers */
            readonly counts: components["schemas"]["TeamCounts"];
            /** @description 包抓领导 Leaders who look after it */
            readonly patrons: readonly components["schemas"]["Patron"][];
            /** @description 整顿提高 Whether it is to be set in order, and why; null when not */
            readonly improvement: components["schemas"]["Improvement"] | null;
            /** @description 并入的班子 Teams that were merged into it */
            readonly absorbed: readonly components["schemas"]["AbsorbedTeam"][];
            /** @description 发现问题 How many findings concern it; absent for readers who do not supervise */
            readonly findings?: components["schemas"]["FindingCounts"];
        };
        readonly TeamCounts: {
            /** @description 职位数 Posts authorised */
            readonly posts: number;
            /** @description 在任数 Posts with an incumbent */
            readonly incumbents: number;
            /** @description 出缺数 Posts without an incumbent */
            readonly vacancies: number;
            /** @description 编制数 Headcount authorised; null while none is set */
            readonly headcount: number | null;
            /** @description 职数 Slots for leaders authorised; null while none is set */
            readonly slotCount: number | null;
        };
        readonly TeamLine: {
            /** @description 班子编号 Id of the team */
            readonly id: string;
            /** @description 班子名称 Name of the team */
            readonly name: string;
            /**
             * @description 班子类别 Kind: township 乡镇, subdistrict 街道, department 区直部门
             * @enum {string}
             */
            readonly kind: "township" | "subdistrict" | "department";
            /**
             * @description 状态 State: active 存续, merged 已合并, abolished 已撤销
             * @enum {string}
             */
            readonly state: "active" | "merged" | "abolished";
            /** @description 并入班子 Id of the team that it was merged into; absent unless it is merged */
            readonly intoTeamId?: string;
            /** @description 职位与编制 Its posts in numbers */
            readonly counts: components["schemas"]["TeamCounts"];
        };
        readonly TeamTotals: {
            /** @description 班子总数 Teams */
            readonly total: number;
            /** @description 乡镇 Townships */
            readonly township: number;
            /** @description 街道 Sub-districts */
            readonly subdistrict: number;
            /** @description 区直部门 District departments */
            readonly department: number;
        };
        readonly TeamsAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 班子 The teams, by id */
            readonly items: readonly components["schemas"]["TeamLine"][];
        };
        readonly TerminateAppointmentCase: {
            /** @description Id of the case 任免事项编号, as it was given when it was opened */
            readonly caseId: string;
            /** @description Why the case ends without a letter 终止原因 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly ToldEvent: {
            /**
             * Format: uuid
             * @description 事件编号 Id of the event
             */
            readonly eventId: string;
            /** @description 事件类型 Type of the event */
            readonly type: string;
            /**
             * Format: date
             * @description 生效日期 When the act took effect
             */
            readonly effectiveOn: string;
            /**
             * @description 生效日期精度 `month` where year and month alone are known; absent where the day is
             * @enum {string}
             */
            readonly effectivePrecision?: "month";
            /**
             * Format: date-time
             * @description 知悉时间 Its known time: a `knownAt` of this instant knows it, one microsecond before does not
             */
            readonly recordedAt: string;
            /** @description 录入人 Who recorded it */
            readonly actor: components["schemas"]["ActorAnswer"];
            /**
             * @description 录入方式 How it was entered: live 实时, backfill 补录, opening 期初, correction 更正
             * @enum {string}
             */
            readonly entryMode: "live" | "backfill" | "opening" | "correction";
            /** @description 依据文件 The document that it rests on; absent without one */
            readonly basis?: components["schemas"]["BasisAnswer"];
            /** @description 理由 Why, in words; absent when none are recorded, or not for this reader */
            readonly reason?: string;
            /** @description 规则检查 What the rules said of the act; absent for readers who do not supervise */
            readonly checks?: readonly components["schemas"]["CheckAnswer"][];
            /** @description 例外依据 The document by which a rule was passed; absent without one, or for readers who do not supervise */
            readonly exceptionBasis?: components["schemas"]["ExceptionAnswer"];
            /** @description 摘要 The act in one line, in the language asked for */
            readonly summary: string;
            /** @description 内容 The fields of the event that this reader may see; which there are depends on the type */
            readonly data: Record<string, unknown>;
            /** @description 所在班子 Name of the team in whose stream the event is, on the day of the act; absent in other streams */
            readonly unit?: string;
            /** @description 所涉 The cadres and teams that it is in the stream of or names, with their names on the day of the act; in the audit search alone */
            readonly subjects?: readonly components["schemas"]["NamedStream"][];
            /** @description 事件流 Stream of the event */
            readonly stream: string;
            /** @description 流内序号 Its place in the stream, from 0 */
            readonly revision: number;
            /** @description 日志位置 Its place in the log */
            readonly position: string;
            /** @description 命令编号 Id of the command that recorded it */
            readonly commandId: string;
            /** @description 关联编号 Shared by everything that one act set off */
            readonly correlationId: string;
            /** @description 起因编号 What it was set off by: a command or an event */
            readonly causationId: string;
            /** @description 所更正的事件 Id of the event that it corrects; absent unless it is a correction */
            readonly corrects?: string;
            /** @description 所撤销的事件 Id of the event that it annuls; absent unless it is an annulment */
            readonly annuls?: string;
            /** @description 更正它的事件 Id of the correction that is in force; absent without one */
            readonly correctedBy?: string;
            /** @description 撤销它的事件 Id of the annulment that is in force; absent without one */
            readonly annulledBy?: string;
        };
        readonly ToldRule: {
            /** @description 规则编号 Id of the rule */
            readonly id: string;
            /**
             * @description 类别 Class: H 硬性, P 程序性, S 提示性
             * @enum {string}
             */
            readonly class: "H" | "P" | "S";
            /** @description 内容 What it says, in the language asked for */
            readonly sentence: string;
            /**
             * Format: date
             * @description 版本 The day from which this version holds; absent where none is in force on the day
             */
            readonly version?: string;
            /** @description 依据 The instrument that says so; absent where no version is in force on the day */
            readonly instrument?: string;
            /** @description 条款 Number of the article; absent where none is known */
            readonly article?: string;
        };
        readonly TrainingAnswer: {
            /**
             * Format: date
             * @description 截至日期 The day that the answer is of: what was true on it
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description 知悉截至 The instant that the answer is of: what had been recorded by then
             */
            readonly knownAt: string;
            /** @description 日志位置 Position of the last event inside that cut; null while the log is empty */
            readonly position: string | null;
            /** @description 流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole */
            readonly damaged?: components["schemas"]["DamageAnswer"];
            /** @description 下一页 Where the next page begins, to be sent as `cursor`; absent on the last page */
            readonly nextCursor?: string;
            /** @description 干部 One line a cadre, by id */
            readonly items: readonly components["schemas"]["TrainingLine"][];
        };
        readonly TrainingLine: {
            /** @description 干部编号 Id of the cadre */
            readonly cadreId: string;
            /** @description 姓名 Name */
            readonly name: string;
            /** @description 完成班次数 Classes completed */
            readonly completions: number;
            /** @description 学时 Class hours completed */
            readonly hours: number;
            /** @description 学分 Credits */
            readonly credits: number;
            /** @description 考试 The exams, the earliest first */
            readonly exams: readonly components["schemas"]["ExamLine"][];
            /** @description 培训记录 Every class, the earliest first */
            readonly records: readonly components["schemas"]["TrainingRecordLine"][];
        };
        readonly TrainingRecordLine: {
            /** @description 班次编号 Id of the class */
            readonly trainingId: string;
            /**
             * @description 培训种类 Kind of class or exam
             * @enum {string}
             */
            readonly kind: "offJob" | "induction" | "orientation" | "rotation" | "mainClass" | "online" | "studyTour" | "lecture" | "theoryExam" | "integrityExam";
            /** @description 班次名称 Title of the class */
            readonly title: string;
            /**
             * Format: date
             * @description 开班日期 First day of the class
             */
            readonly startsOn: string;
            /**
             * Format: date
             * @description 结业日期 Last day of the class
             */
            readonly endsOn: string;
            /**
             * @description 学员状态 State of the trainee: enrolled 已报名, completed 已完成, withdrawn 已退学, cancelled 已取消
             * @enum {string}
             */
            readonly state: "enrolled" | "completed" | "withdrawn" | "cancelled";
            /**
             * Format: date
             * @description 完成日期 Day of completion; absent unless completed
             */
            readonly completedOn?: string;
            /** @description 学时 Class hours completed; absent unless completed */
            readonly hours?: number;
            /**
             * Format: date
             * @description 退学日期 Day of withdrawal; absent unless withdrawn
             */
            readonly withdrawnOn?: string;
            /**
             * Format: date
             * @description 考试日期 Day of the exam; absent without one
             */
            readonly examinedOn?: string;
            /** @description 成绩 Marks in the exam; absent without one */
            readonly score?: number;
            /** @description 满分 Full marks of the exam; absent without one */
            readonly maxScore?: number;
            /** @description 是否及格 Whether the marks reached the pass mark; absent where the class has none */
            readonly passed?: boolean;
            /** @description 学分 Credits; absent when none are recorded */
            readonly credits?: number;
        };
        readonly UndoneConsequence: {
            /** @description 自动处理 Name of the reaction */
            readonly reaction: string;
            /** @description 起因事件 Id of the event that it follows from */
            readonly eventId: string;
            /** @description 命令 The command that records it */
            readonly command: string;
            /**
             * @description 状态 `waiting` for its time; `parked` after it waited too long; `refused`
             * @enum {string}
             */
            readonly state: "waiting" | "parked" | "refused";
            /** @description 代码 Code of the refusal; absent while it waits */
            readonly code?: string;
        };
        readonly UndoneLine: {
            /** @description 事件流 Stream in which it is noted */
            readonly stream: string;
            /** @description 事项 The case that it should follow from, which says what to do; absent where it is of none that is told */
            readonly case?: string;
            /** @description 起因事件 Id of the event that it should follow from */
            readonly eventId: string;
            /** @description 命令 The command that was not done */
            readonly command: string;
            /**
             * @description 结局 How it ended: refused 被拒绝, parked 已搁置
             * @enum {string}
             */
            readonly outcome: "refused" | "parked";
            /** @description 代码 Code of the refusal */
            readonly code: string;
            /**
             * Format: date-time
             * @description 记录时间 When that was noted
             */
            readonly recordedAt: string;
        };
        readonly UndoneNote: {
            /** @description 事件流 Stream in which it stands */
            readonly stream: string;
            /** @description 事件 Id of the event */
            readonly eventId: string;
        };
        readonly ViewsHealth: {
            /** @description 可读 Whether they can be read */
            readonly readable: boolean;
            /** @description 日志位置 Position of the last event that they have taken in; null before the first */
            readonly position: string | null;
            /**
             * Format: date-time
             * @description 知悉时间 Known time of that event; null before the first
             */
            readonly horizon: string | null;
            /** @description 正在重算 Why they are worked out anew, for another history; absent while they are not */
            readonly workedOutAnew?: string;
            /** @description 已停的视图 Views that stopped at a record */
            readonly parked: readonly components["schemas"]["ParkedView"][];
            /** @description 中断原因 Why nothing new is taken in; absent while it is */
            readonly outage?: string;
            /** @description 停止原因 Why they have stopped for good; absent while they have not */
            readonly failure?: string;
        };
        readonly WaitingLine: {
            /** @description 事件流 Stream of the exception, to be countersigned or declined */
            readonly stream: string;
            /** @description 命令 Name of the command that waits */
            readonly command: string;
            /** @description 名称 What the act is called, in the language asked for */
            readonly called: string;
            /** @description 规则 Ids of the rules that it departs from */
            readonly rules: readonly string[];
            /** @description 例外依据 Number of the document that allows it */
            readonly documentNo: string;
            /**
             * Format: date
             * @description 提出日期 The day on which it was proposed
             */
            readonly proposedOn: string;
            /** @description 提出人 Who proposed it, and may not sign for it */
            readonly proposedBy: string;
        };
        readonly WaiveFinding: {
            /** @description Id of the finding 发现问题编号, as `GET /v1/findings` gives it */
            readonly findingId: string;
            /** @description Why nothing is to be done about it 不予追究的理由 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly WhyAnswer: {
            /** @description 代码 Code of the refusal */
            readonly code: string;
            /** @description 标题 The refusal in few words, in the language asked for */
            readonly title: string;
            /** @description 说明 What stands in the way and what to do, in the language asked for */
            readonly detail: string;
        };
        readonly WithdrawPost: {
            /** @description Id of the team 班子编号, as it was given when the team was registered */
            readonly teamId: string;
            /** @description Id of the post that is withdrawn 职位编号; nobody holds it */
            readonly postId: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly WithdrawSupervisionCase: {
            /** @description Id of the supervision case 监督事项编号, as it was given when it was opened */
            readonly supervisionId: string;
            /** @description Why it is withdrawn 撤回原因 */
            readonly ground: string;
            readonly effectiveOn: components["schemas"]["EffectiveOn"];
            readonly effectivePrecision?: components["schemas"]["EffectivePrecision"];
            readonly basis?: components["schemas"]["Basis"];
            readonly entryMode?: components["schemas"]["EntryMode"];
            readonly exceptionBasis?: components["schemas"]["ExceptionBasis"];
            readonly reason?: components["schemas"]["Reason"];
        };
        readonly WorkingDaysAnswer: {
            /** @description 年份 Year */
            readonly year: number;
            /** @description 依据 Notice on public holidays, the last one of that year; absent where none is on record */
            readonly instrument?: string;
            /** @description 放假 Days on which the offices are closed; weekends need not be named */
            readonly closed: readonly string[];
            /** @description 调休上班 Weekend days on which the offices are open */
            readonly open: readonly string[];
        };
        readonly WritableAnswer: {
            /**
             * @description 状态 `ok`, or `unavailable`
             * @enum {string}
             */
            readonly status: "ok" | "unavailable";
            /** @description 原因 Why none would be taken; absent where one would */
            readonly reason?: string;
        };
    };
    responses: {
        /** @description 格式有误 The request is malformed: query, header or body */
        readonly Problem400: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 需要身份凭证 A valid token is missing */
        readonly Problem401: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 无权 The role may not do this */
        readonly Problem403: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 找不到 There is no such thing, none that this reader may know of, or this node serves none */
        readonly Problem404: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 有冲突 Somebody recorded in the meantime, or the log does not allow it */
        readonly Problem409: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 版本不符 The stream is not at the revision in `If-Match` */
        readonly Problem412: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 内容过大 The body is too large */
        readonly Problem413: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 类型不符 The body is not JSON */
        readonly Problem415: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 不予受理 Well-formed, and not possible or not allowed; `code` says why */
        readonly Problem422: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 程序出错 Something went wrong here */
        readonly Problem500: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 暂不可用 The log or the views are away; `Retry-After` says when to try again */
        readonly Problem503: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemAnswer"];
            };
        };
        /** @description 已录入 Recorded */
        readonly Recorded: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["RecordedAnswer"];
            };
        };
        /** @description 已录入过 Recorded before: the same answer as then */
        readonly RecordedBefore: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["RecordedAnswer"];
            };
        };
    };
    parameters: {
        /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
        readonly IdempotencyKey: string;
        /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
        readonly IfMatch: string;
        /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
        readonly CsrfToken: string;
    };
    requestBodies: never;
    headers: {
        /** @description 版本 Revision of the stream, in quotes */
        readonly ETag: string;
        /** @description 重试 Seconds after which to try again */
        readonly RetryAfter: string;
        /** @description 视图位置 How far the views of this node are */
        readonly ViewPosition: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 进程存活 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LiveAnswer"];
                };
            };
            /** @description 并非 HTTP 请求 Nothing that HTTP takes for a request */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 可读 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadyAnswer"];
                };
            };
            /** @description 不可用 It is not */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadyAnswer"];
                };
            };
            /** @description 并非 HTTP 请求 Nothing that HTTP takes for a request */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly health_writable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 可写 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WritableAnswer"];
                };
            };
            /** @description 不可用 It is not */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WritableAnswer"];
                };
            };
            /** @description 并非 HTTP 请求 Nothing that HTTP takes for a request */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly health_metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 指标 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description 并非 HTTP 请求 Nothing that HTTP takes for a request */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly appointments_appointments: {
        readonly parameters: {
            readonly query?: {
                /** @description 状态 State of the case; those still open without it, `all` for closed ones too */
                readonly state?: "opened" | "motioned" | "recommended" | "targeted" | "inspected" | "consulted" | "decided" | "plenaryDecided" | "noticed" | "cleared" | "issued" | "onProbation" | "concluded" | "deferred" | "rejected" | "suspended" | "terminated" | "all";
                /** @description 班子编号 Id of a team */
                readonly team?: string;
                /** @description 任免类型 Action of the case */
                readonly action?: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
                /** @description 干部编号 Id of a cadre whom the case is about */
                readonly cadre?: string;
                /** @description 启动不早于 First day of opening */
                readonly from?: string;
                /** @description 启动不晚于 Last day of opening */
                readonly to?: string;
                /** @description 排序 `openedOn`, `closedOn` or `state`; with a minus the other way round. By id without it */
                readonly sort?: "openedOn" | "closedOn" | "state" | "-openedOn" | "-closedOn" | "-state";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 任免事项 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppointmentsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly appointments_decisionHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 任免全程纪实 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionHistoryAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly assessment_assessments: {
        readonly parameters: {
            readonly query?: {
                /** @description 年度 The year assessed */
                readonly year?: number;
                /** @description 班子编号 Id of the team that was assessed */
                readonly team?: string;
                /** @description 干部编号 Id of a cadre: the assessments and the lines of this cadre alone */
                readonly cadre?: string;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 年度考核 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssessmentsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly cases_attention: {
        readonly parameters: {
            readonly query?: {
                /** @description 事项类别 Category of the cases; every one without it */
                readonly category?: "appointment" | "assessment" | "assessmentRound" | "exception" | "secondment" | "supervision" | "training";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 待办提示 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AttentionAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly cadres_cadres: {
        readonly parameters: {
            readonly query?: {
                /** @description 姓名、拼音或首字母 Part of the name, its pinyin, or the initials */
                readonly q?: string;
                /** @description 状态 State of the cadre; `active` without it, `all` for every one */
                readonly state?: "active" | "departed" | "all";
                /** @description 班子编号 Id of a team: only its members of the day */
                readonly team?: string;
                /** @description 年龄段 Only those whom the structure counts in this row of ages: they hold a post of an active team */
                readonly age?: "<=35" | "36-40" | "41-45" | "46-50" | "51-55" | ">=56";
                /** @description 学历 Only those whom the structure counts in this row of education: `graduate` 研究生, `university` 大学, `college` 大专, `belowOrUnrecorded` 中专以下或未登记 */
                readonly education?: "graduate" | "university" | "college" | "belowOrUnrecorded";
                /** @description 性别 Only those whom the structure counts as of this sex, GB/T 2261.1: 1 男, 2 女 */
                readonly sex?: "1" | "2";
                /** @description 党员 Only those whom the structure counts as members of the Party, or as outside of it: `member` 中共党员, `nonParty` 非中共党员 */
                readonly party?: "member" | "nonParty";
                /** @description 排序 `name` in pinyin order, `age` the youngest first, `rank`, `since` who has been longest in a post first, `team` by the ids of team and post; with a minus the other way round. By id without it; who has no rank or post comes last */
                readonly sort?: "name" | "age" | "rank" | "since" | "team" | "-name" | "-age" | "-rank" | "-since" | "-team";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 干部查询 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CadresAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly cadres_cadre: {
        readonly parameters: {
            readonly query?: {
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 干部概况 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CadreAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly cadres_timeline: {
        readonly parameters: {
            readonly query?: {
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 干部履历 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly cases_cases: {
        readonly parameters: {
            readonly query?: {
                /** @description 事项类别 Category of the stream */
                readonly category?: "appointment" | "assessment" | "assessmentRound" | "exception" | "secondment" | "supervision" | "training";
                /** @description 状态 State of the case; every one without it */
                readonly state?: "active" | "approved" | "assessed" | "cancelled" | "certified" | "cleared" | "closed" | "concluded" | "consulted" | "countersigned" | "debriefed" | "decided" | "declined" | "deferred" | "ended" | "fedBack" | "held" | "inspected" | "issued" | "letterIssued" | "motioned" | "noticed" | "onProbation" | "open" | "opened" | "planned" | "plenaryDecided" | "proposed" | "ranked" | "recommended" | "rectifying" | "referred" | "rejected" | "replied" | "reviewed" | "suspended" | "targeted" | "terminated" | "voted" | "withdrawn";
                /** @description 主体 A stream that the case is about, `cadre-…` or `team-…` */
                readonly subject?: string;
                /** @description 排序 `openedOn`, `dueOn`, `closedOn`, `kind`, `state` or `subject`; with a minus the other way round. By category and id without it; what has no such day comes last either way */
                readonly sort?: "openedOn" | "dueOn" | "closedOn" | "kind" | "state" | "subject" | "-openedOn" | "-dueOn" | "-closedOn" | "-kind" | "-state" | "-subject";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 事项一览 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CasesAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly cases_case: {
        readonly parameters: {
            readonly query?: {
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 事件流 Name of the stream, `appointment-A2019-03`: the category and the id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 事项 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly cases_timeline: {
        readonly parameters: {
            readonly query?: {
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 事件流 Name of the stream, `appointment-A2019-03`: the category and the id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 事项履历 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly changes_changes: {
        readonly parameters: {
            readonly query?: {
                /** @description 前一日期 First day to compare; not after the second; that of the second without it */
                readonly from?: string;
                /** @description 后一日期 Second day to compare; `asOf` without it */
                readonly to?: string;
                /** @description 先前所知 As known at this instant for the first day, not after that for the second; that of the second without it */
                readonly knownFrom?: string;
                /** @description 后来所知 As known at this instant for the second day; `knownAt` without it */
                readonly knownTo?: string;
                /** @description 班子编号 Id of a team: what concerns it alone */
                readonly team?: string;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 两个时点之间的变化 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangesAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly codes_codes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 代码名称 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CodesAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly commands_list: {
        readonly parameters: {
            readonly query?: {
                /** @description 每页条数 Commands on a page; all of them without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 命令一览 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandsAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AbolishTeam: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-07-30",
                 *       "reason": "撤镇设街道"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AbolishTeam"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AcknowledgeFeedback: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-18"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AcknowledgeFeedback"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AcknowledgeFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "findingId": "85cdd2a2-4ef5-5115-b10c-bade9ea15cd1",
                 *       "effectiveOn": "2019-06-21",
                 *       "reason": "列入本月干部监督事项"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AcknowledgeFinding"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AdoptRegulation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "instrument": "南票区监督谈话工作细则",
                 *       "article": "6",
                 *       "basis": {
                 *         "kind": "committeeMinutes",
                 *         "documentNo": "南组〔2019〕7号",
                 *         "issuedOn": "2019-02-20"
                 *       },
                 *       "effectiveOn": "2019-03-01",
                 *       "ruleId": "talk.delay",
                 *       "number": 20
                 *     }
                 */
                readonly "application/json": components["schemas"]["AdoptRegulation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AnnulRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "stream": "cadre-C20120701",
                 *       "targetEventId": "69f6a5fa-d433-5025-b983-04c54ae0c1c2",
                 *       "reason": "重复录入",
                 *       "basis": {
                 *         "kind": "fileReview",
                 *         "documentNo": "南组档审〔2019〕5号",
                 *         "issuedOn": "2019-06-20"
                 *       },
                 *       "effectiveOn": "2019-07-10"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AnnulRecord"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ApproveMeasure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-04-03",
                 *       "approverRole": "committeePrincipal",
                 *       "approverName": "区委书记"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ApproveMeasure"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ApproveReconsideration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-15",
                 *       "cadreId": "C20120701",
                 *       "eligible": 13,
                 *       "agree": 9
                 *     }
                 */
                readonly "application/json": components["schemas"]["ApproveReconsideration"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AssessSecondment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "secondmentId": "G2019-03",
                 *       "effectiveOn": "2020-03-20",
                 *       "grade": "competent"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AssessSecondment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AssignIncumbent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "postId": "P3",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2018-04-12",
                 *       "entryMode": "backfill",
                 *       "basis": {
                 *         "kind": "appointmentNotice",
                 *         "documentNo": "南组干〔2018〕31号",
                 *         "issuedOn": "2018-04-16"
                 *       },
                 *       "onProbation": true,
                 *       "ground": "提拔任用"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AssignIncumbent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AssignLiaisonPoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-02-15",
                 *       "pointId": "V08",
                 *       "place": "青石镇柳沟村"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AssignLiaisonPoint"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AssignPatron: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-01-15",
                 *       "patronId": "L02",
                 *       "name": "区委常委、组织部长"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AssignPatron"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly AuthorisePost: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "postId": "P3",
                 *       "effectiveOn": "2016-05-20",
                 *       "title": "副镇长(乡村建设)",
                 *       "principal": false,
                 *       "elected": false,
                 *       "rank": "142"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AuthorisePost"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CancelSecondment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "secondmentId": "G2019-03",
                 *       "effectiveOn": "2019-02-25",
                 *       "ground": "因工作需要留任"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancelSecondment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CancelTrainingClass: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-16",
                 *       "ground": "因防汛工作推迟"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancelTrainingClass"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CertifyCadreGrade: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-01",
                 *       "cadreId": "C20120701",
                 *       "grade": "competent",
                 *       "certifiedBy": "区委"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CertifyCadreGrade"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CertifyFitness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-01",
                 *       "cadreId": "C20120701",
                 *       "fitness": "fit",
                 *       "certifiedBy": "区委组织部"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CertifyFitness"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CertifyTeamGrade: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-01",
                 *       "grade": "good",
                 *       "certifiedBy": "区委"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CertifyTeamGrade"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CheckEligibility: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-18",
                 *       "cadreId": "C20120701",
                 *       "checks": [
                 *         {
                 *           "check": "fileAudit",
                 *           "result": "passed",
                 *           "document": "干部人事档案专项审核表"
                 *         },
                 *         {
                 *           "check": "personalMatters",
                 *           "result": "passed",
                 *           "document": "个人有关事项查核表"
                 *         },
                 *         {
                 *           "check": "integrityOpinion",
                 *           "result": "passed",
                 *           "document": "区纪委廉洁自律情况意见"
                 *         },
                 *         {
                 *           "check": "petitions",
                 *           "result": "passed",
                 *           "document": "信访举报核查表"
                 *         },
                 *         {
                 *           "check": "canvassing",
                 *           "result": "passed",
                 *           "document": "民主推荐纪律情况说明"
                 *         },
                 *         {
                 *           "check": "recognition",
                 *           "result": "passed",
                 *           "document": "民主推荐和考察情况"
                 *         },
                 *         {
                 *           "check": "familyAbroad",
                 *           "result": "passed",
                 *           "document": "配偶、子女移居国(境)外情况核查表"
                 *         },
                 *         {
                 *           "check": "seniority",
                 *           "result": "passed",
                 *           "document": "任职年限核对表"
                 *         },
                 *         {
                 *           "check": "grade",
                 *           "result": "passed",
                 *           "document": "近三年年度考核登记表"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["CheckEligibility"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CloseAssessmentRound: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "effectiveOn": "2019-03-29",
                 *       "year": 2018
                 *     }
                 */
                readonly "application/json": components["schemas"]["CloseAssessmentRound"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CloseSupervisionCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-10-22",
                 *       "outcome": "corrected"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CloseSupervisionCase"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CloseTeamAssessment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-20"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CloseTeamAssessment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CloseTeamImprovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-05-30",
                 *       "outcome": "整改到位"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CloseTeamImprovement"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CloseTrainingClass: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-31"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CloseTrainingClass"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ConcludeAppointmentCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-06",
                 *       "effectiveOn": "2019-04-30"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ConcludeAppointmentCase"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ConcludeInspection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-29",
                 *       "report": {
                 *         "sha256": "e0b1f4a6d3c2957886f0a1b4c7d2e5938f6a7b0c1d4e2f5a8b9c0d3e6f7a1b25",
                 *         "custodyRef": "组干存-2019-0412"
                 *       },
                 *       "methods": [
                 *         "个别谈话",
                 *         "民主测评",
                 *         "查阅档案"
                 *       ],
                 *       "signedBy": [
                 *         "孙某",
                 *         "周某"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["ConcludeInspection"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ConcludePublicNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-19"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ConcludePublicNotice"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ConfirmIncumbent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "postId": "P3",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-04-12",
                 *       "entryMode": "backfill",
                 *       "basis": {
                 *         "kind": "committeeMinutes",
                 *         "documentNo": "区委常纪〔2019〕8号",
                 *         "issuedOn": "2019-04-12"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["ConfirmIncumbent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CorrectCadreFacts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-07-10",
                 *       "birth": "1984-03-17",
                 *       "startedWork": "2008-07",
                 *       "basis": {
                 *         "kind": "fileReview",
                 *         "documentNo": "南组档审〔2019〕5号",
                 *         "issuedOn": "2019-06-20"
                 *       },
                 *       "reason": "干部人事档案专项审核更正"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CorrectCadreFacts"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CorrectRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "stream": "cadre-C20120701",
                 *       "targetEventId": "69f6a5fa-d433-5025-b983-04c54ae0c1c2",
                 *       "reason": "干部人事档案专项审核更正",
                 *       "basis": {
                 *         "kind": "fileReview",
                 *         "documentNo": "南组档审〔2019〕5号",
                 *         "issuedOn": "2019-06-20"
                 *       },
                 *       "effectiveOn": "2019-07-10",
                 *       "data": {
                 *         "level": "21",
                 *         "degree": "402",
                 *         "studyMode": "fullTime",
                 *         "major": "农林经济管理",
                 *         "school": "沈阳农业大学"
                 *       },
                 *       "newEffectiveOn": "2008-06-30"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CorrectRecord"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly CountersignException: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "exceptionId": "L2019-02",
                 *       "effectiveOn": "2019-03-05"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CountersignException"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly DeclineException: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "exceptionId": "L2019-02",
                 *       "effectiveOn": "2019-03-05",
                 *       "ground": "可按正常程序办理"
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeclineException"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly DelistReserve: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-07-08",
                 *       "ground": "已交流任职"
                 *     }
                 */
                readonly "application/json": components["schemas"]["DelistReserve"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly DeliverFeedback: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-15"
                 *     }
                 */
                readonly "application/json": components["schemas"]["DeliverFeedback"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly EndLiaisonPoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-07-05",
                 *       "pointId": "V08"
                 *     }
                 */
                readonly "application/json": components["schemas"]["EndLiaisonPoint"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly EndSecondment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "secondmentId": "G2019-03",
                 *       "effectiveOn": "2020-03-02",
                 *       "ground": "挂职期满"
                 *     }
                 */
                readonly "application/json": components["schemas"]["EndSecondment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly EnrolTrainee: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-13",
                 *       "cadreId": "C20120701"
                 *     }
                 */
                readonly "application/json": components["schemas"]["EnrolTrainee"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ExtendSecondment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "secondmentId": "G2019-03",
                 *       "effectiveOn": "2020-02-20",
                 *       "plannedTo": "2020-09-01"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ExtendSecondment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly FileTalkRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-04-12",
                 *       "sha256": "f12779175b2cad995c43450a1c7ffcce4735129749d5e56cecbb04f30dede8eb",
                 *       "custodyRef": "组织部保密柜2019-007"
                 *     }
                 */
                readonly "application/json": components["schemas"]["FileTalkRecord"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly FormInspectionTeam: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-21",
                 *       "inspectors": [
                 *         {
                 *           "name": "孙某"
                 *         },
                 *         {
                 *           "name": "周某"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["FormInspectionTeam"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly GrantTeamHonour: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-06-30",
                 *       "title": "先进基层党组织",
                 *       "kind": "praise",
                 *       "year": 2019
                 *     }
                 */
                readonly "application/json": components["schemas"]["GrantTeamHonour"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly HoldTalk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-04-10",
                 *       "talkerRole": "departmentHead",
                 *       "talkerName": "区委组织部部长"
                 *     }
                 */
                readonly "application/json": components["schemas"]["HoldTalk"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly IssueAdmonition: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-04-10",
                 *       "form": "talk",
                 *       "documentNo": "南组诫〔2019〕2号"
                 *     }
                 */
                readonly "application/json": components["schemas"]["IssueAdmonition"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly IssueAppointment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-22",
                 *       "documentNo": "南组干〔2019〕18号",
                 *       "onProbation": true,
                 *       "basis": {
                 *         "kind": "appointmentNotice",
                 *         "documentNo": "南组干〔2019〕18号",
                 *         "issuedOn": "2019-04-22"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["IssueAppointment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly IssueInquiryLetter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-11",
                 *       "effectiveOn": "2019-05-06",
                 *       "documentNo": "南组函询〔2019〕3号",
                 *       "receivedOn": "2019-05-07"
                 *     }
                 */
                readonly "application/json": components["schemas"]["IssueInquiryLetter"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ListAsReserve: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-03-20",
                 *       "level": "principal"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ListAsReserve"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly MergeTeam: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-07-20",
                 *       "intoTeamId": "T0713"
                 *     }
                 */
                readonly "application/json": components["schemas"]["MergeTeam"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly OpenAppointmentCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-01",
                 *       "action": "promote",
                 *       "method": "standard",
                 *       "posts": [
                 *         {
                 *           "teamId": "T0713",
                 *           "postId": "P2"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["OpenAppointmentCase"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly OpenAssessmentRound: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "effectiveOn": "2018-12-20",
                 *       "year": 2018
                 *     }
                 */
                readonly "application/json": components["schemas"]["OpenAssessmentRound"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly OpenLedger: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "effectiveOn": "2018-12-31",
                 *       "openedOn": "2018-12-31",
                 *       "basis": {
                 *         "kind": "committeeMinutes",
                 *         "documentNo": "南组纪〔2018〕12号",
                 *         "issuedOn": "2018-12-28"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["OpenLedger"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly OpenSupervisionCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-04-01",
                 *       "kind": "admonition",
                 *       "trigger": "lowApproval",
                 *       "origin": {
                 *         "kind": "finding",
                 *         "id": "assess.approval-low.2018"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["OpenSupervisionCase"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly OpenTeamAssessment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2018-12-25"
                 *     }
                 */
                readonly "application/json": components["schemas"]["OpenTeamAssessment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly OpenTeamImprovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-01",
                 *       "ground": "上年度民主测评满意率偏低"
                 *     }
                 */
                readonly "application/json": components["schemas"]["OpenTeamImprovement"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly OpenTrainingClass: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-10",
                 *       "kind": "induction",
                 *       "title": "新任职科级干部上岗培训班",
                 *       "startsOn": "2019-05-20",
                 *       "endsOn": "2019-05-24",
                 *       "classHours": 35,
                 *       "passScore": 60
                 *     }
                 */
                readonly "application/json": components["schemas"]["OpenTrainingClass"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly PlanSecondment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "secondmentId": "G2019-03",
                 *       "effectiveOn": "2019-02-15",
                 *       "kind": "stationed",
                 *       "homeTeamId": "T0712",
                 *       "hostName": "区信访局",
                 *       "hostPost": "挂职副局长",
                 *       "plannedFrom": "2019-03-01",
                 *       "plannedTo": "2020-03-01"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PlanSecondment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly PublishAssessmentNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-01-04",
                 *       "meetingOn": "2019-01-11",
                 *       "scope": "机关干部、各村党组织书记"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PublishAssessmentNotice"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly PublishInspectionNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-20",
                 *       "text": "对林知远同志进行考察的预告",
                 *       "channels": [
                 *         "镇政府公示栏"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["PublishInspectionNotice"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly PublishRanking: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "effectiveOn": "2019-03-22",
                 *       "year": 2018,
                 *       "group": "all",
                 *       "teams": [
                 *         {
                 *           "teamId": "T0712",
                 *           "scoreHundredths": 9150,
                 *           "rank": 1
                 *         },
                 *         {
                 *           "teamId": "T0713",
                 *           "scoreHundredths": 8875,
                 *           "rank": 2
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["PublishRanking"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly PublishVacancy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-05",
                 *       "effectiveOn": "2019-03-06",
                 *       "text": "河沿街道办事处副主任职位竞争上岗公告",
                 *       "applyBy": "2019-03-12"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PublishVacancy"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReceiveInquiryReply: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-11",
                 *       "effectiveOn": "2019-05-20",
                 *       "clear": true,
                 *       "sha256": "94dcdc169987631aeb2b373791f4da3fdf1ec314974bc65f46d65e92e4749696",
                 *       "custodyRef": "组织部保密柜2019-011"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReceiveInquiryReply"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReceiveRectificationReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-10-09",
                 *       "sha256": "fd41baef09e5bbccc6845dedf567df2aa63843cbf22bf05f22f211c5ccadd2f4",
                 *       "custodyRef": "组织部保密柜2019-031"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReceiveRectificationReport"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReceiveSelfReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-04-16",
                 *       "sha256": "5aa8949fc2864ea0662ac08f1f97890de45f740336c9dc193af19dd63c5870ae",
                 *       "custodyRef": "组织部保密柜2019-008"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReceiveSelfReview"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordApplicant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-05",
                 *       "effectiveOn": "2019-03-11",
                 *       "cadreId": "C20120701",
                 *       "qualified": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordApplicant"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordAppointmentTalk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-23",
                 *       "cadreId": "C20120701",
                 *       "talker": "区委组织部部长",
                 *       "record": {
                 *         "sha256": "51a8d3f60b9e47c2d1f5a086e39b7c4d20f6183a5e9d7b4c8f12a03e6d5b9c74",
                 *         "custodyRef": "组干存-2019-0437"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordAppointmentTalk"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordAssessmentTalk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-01-15",
                 *       "talks": 18,
                 *       "startedOn": "2019-01-14"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordAssessmentTalk"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordCivilRank: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-06-01",
                 *       "rank": "ZR4"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordCivilRank"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordCompletion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-24",
                 *       "cadreId": "C20120701",
                 *       "hours": 33
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordCompletion"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordCongressRelief: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-06",
                 *       "effectiveOn": "2019-04-20",
                 *       "cadreId": "C20120701",
                 *       "post": {
                 *         "teamId": "T0712",
                 *         "postId": "P4"
                 *       },
                 *       "body": "青石镇人民代表大会"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordCongressRelief"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordConsultation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-08",
                 *       "participants": [
                 *         "区委书记",
                 *         "区委副书记",
                 *         "组织部部长"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordConsultation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordCredits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-24",
                 *       "cadreId": "C20120701",
                 *       "credits": 4
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordCredits"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordDebrief: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-01-11",
                 *       "cadreId": "C20120701",
                 *       "topics": [
                 *         "duty",
                 *         "integrity"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordDebrief"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordDeliberationVote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-12",
                 *       "cadreId": "C20120701",
                 *       "eligible": 13,
                 *       "present": 11,
                 *       "agree": 10,
                 *       "disagree": 1,
                 *       "abstain": 0,
                 *       "ballot": "secret",
                 *       "announcedOutcome": "approved"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordDeliberationVote"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordDeparture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-07-13",
                 *       "reason": "transferOut",
                 *       "destination": "市农业农村局"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordDeparture"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordEducation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2008-07-01",
                 *       "effectivePrecision": "month",
                 *       "entryMode": "backfill",
                 *       "basis": {
                 *         "kind": "diploma",
                 *         "documentNo": "10157120080501",
                 *         "issuedOn": "2008-07-01"
                 *       },
                 *       "level": "21",
                 *       "degree": "402",
                 *       "studyMode": "fullTime",
                 *       "major": "农业经济管理",
                 *       "school": "沈阳农业大学"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordEducation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordElectionResult: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-06",
                 *       "effectiveOn": "2019-04-25",
                 *       "cadreId": "C20120701",
                 *       "passed": true,
                 *       "body": "青石镇人民代表大会"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordElectionResult"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordExamResult: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-24",
                 *       "cadreId": "C20120701",
                 *       "score": 86
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordExamResult"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordExceptionalPromotion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-15",
                 *       "cadreId": "C20120701",
                 *       "ground": "outstanding",
                 *       "consent": {
                 *         "organ": "市委组织部",
                 *         "documentNo": "市组复〔2019〕6号",
                 *         "issuedOn": "2019-03-15"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordExceptionalPromotion"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordFormalAppointment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-20",
                 *       "cadreId": "C20120701",
                 *       "body": "government"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordFormalAppointment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordHonour: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-01-20",
                 *       "title": "全区优秀公务员",
                 *       "grantedBy": "区委、区政府"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordHonour"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordInterview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-05",
                 *       "effectiveOn": "2019-03-20",
                 *       "results": [
                 *         {
                 *           "cadreId": "C20120701",
                 *           "score": 88
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordInterview"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordLeave: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-05-06",
                 *       "year": 2019,
                 *       "days": 5
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordLeave"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordLiaisonVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-04-03",
                 *       "pointId": "V08",
                 *       "note": "走访脱贫户6户"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordLiaisonVisit"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordMedicalCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-05-15",
                 *       "done": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordMedicalCheck"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordMeetingRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-12",
                 *       "expected": 45,
                 *       "present": 42,
                 *       "issued": 42,
                 *       "returned": 42,
                 *       "valid": 41,
                 *       "candidates": [
                 *         {
                 *           "cadreId": "C20120701",
                 *           "votes": 33
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordMeetingRecommendation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordMotion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-04",
                 *       "source": "committee",
                 *       "proposer": "区委组织部"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordMotion"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordObjection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-17",
                 *       "objectionId": "O1",
                 *       "category": "ability",
                 *       "named": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordObjection"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordOpinion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-02",
                 *       "organ": "discipline",
                 *       "verdict": "none",
                 *       "record": {
                 *         "sha256": "9c2e7b41d05f8a63e1b4c7902d6f5a8be3071c4f96d2a85b0e7f3c1d4a69b852",
                 *         "custodyRef": "组干存-2019-0415"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordOpinion"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordOpinionPoll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-01-11",
                 *       "subjects": [
                 *         {
                 *           "cadreId": "C20120701",
                 *           "issued": 50,
                 *           "returned": 48,
                 *           "valid": 47,
                 *           "excellent": 20,
                 *           "competent": 22,
                 *           "basic": 3,
                 *           "incompetent": 0,
                 *           "abstain": 2
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordOpinionPoll"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPastIncumbency: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "postId": "P3",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2016-06-01",
                 *       "entryMode": "backfill",
                 *       "basis": {
                 *         "kind": "appointmentForm",
                 *         "documentNo": "干部任免审批表(2016年)",
                 *         "issuedOn": "2016-06-12"
                 *       },
                 *       "until": "2017-09-01",
                 *       "reliefGround": "工作调动"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPastIncumbency"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPatronVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-02-19",
                 *       "patronId": "L02",
                 *       "note": "听取班子分工汇报"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPatronVisit"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPersonalEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-03-05",
                 *       "category": "familyEvent"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPersonalEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-02-26",
                 *       "year": 2019
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPledge"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPledgeReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-06-27",
                 *       "year": 2019,
                 *       "outcome": "kept"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPledgeReview"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPlenaryVote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-06",
                 *       "effectiveOn": "2019-04-13",
                 *       "cadreId": "C20120701",
                 *       "eligible": 30,
                 *       "present": 28,
                 *       "agree": 26,
                 *       "disagree": 1,
                 *       "abstain": 1,
                 *       "ballot": "secret"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPlenaryVote"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPoliticalStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2008-06-20",
                 *       "status": "01",
                 *       "joinedOn": "2007-06"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPoliticalStatus"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordPreferenceGround: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-14",
                 *       "cadreId": "C20120701",
                 *       "ground": "同等条件下优先考虑女干部"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordPreferenceGround"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordReading: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-04-30",
                 *       "title": "乡村振兴战略规划(2018—2022年)"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordReading"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-08-01",
                 *       "ground": "工作需要"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordReturn"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordReviewVote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-01-11",
                 *       "eligible": 33,
                 *       "present": 31,
                 *       "subjects": [
                 *         {
                 *           "cadreId": "C20120701",
                 *           "issued": 31,
                 *           "returned": 31,
                 *           "valid": 30,
                 *           "excellent": 12,
                 *           "competent": 15,
                 *           "basic": 2,
                 *           "incompetent": 0,
                 *           "abstain": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordReviewVote"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordSelectionExam: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-05",
                 *       "effectiveOn": "2019-03-18",
                 *       "results": [
                 *         {
                 *           "cadreId": "C20120701",
                 *           "score": 84
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordSelectionExam"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordServiceElsewhere: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "1997-07-01",
                 *       "post": "锦州市古塔区财政局科员",
                 *       "until": "2005-03"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordServiceElsewhere"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordTalk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-05",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-03-12",
                 *       "kind": "occasion",
                 *       "talkerRole": "departmentHead",
                 *       "talkerName": "区委组织部部长",
                 *       "occasion": "familyEvent"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordTalk"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordTalkRecommendation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-11",
                 *       "invited": 30,
                 *       "interviewed": 28,
                 *       "candidates": [
                 *         {
                 *           "cadreId": "C20120701",
                 *           "votes": 22
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordTalkRecommendation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordTargetScore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-06-27",
                 *       "year": 2019,
                 *       "target": "人居环境整治",
                 *       "score": 92
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordTargetScore"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordUngraded: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 2018,
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-03-01",
                 *       "cadreId": "C20120701",
                 *       "ground": "longLeave"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordUngraded"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RecordWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trainingId": "K2019-05",
                 *       "effectiveOn": "2019-05-22",
                 *       "cadreId": "C20120701",
                 *       "ground": "workDuty"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordWithdrawal"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReferSupervisionCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-04-08",
                 *       "documentNo": "南组移〔2019〕1号"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReferSupervisionCase"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RegisterCadre: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2012-07-01",
                 *       "name": "林知远",
                 *       "sex": "2",
                 *       "birth": "1985-03-17",
                 *       "ethnicity": "01",
                 *       "nativePlace": "辽宁葫芦岛",
                 *       "startedWork": "2008-08",
                 *       "entryKind": "selectedGraduate"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RegisterCadre"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RegisterTeam: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2016-05-20",
                 *       "name": "青石镇领导班子",
                 *       "kind": "township"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RegisterTeam"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReleaseAdmonition: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-10-18"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReleaseAdmonition"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReleasePatron: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-07-24",
                 *       "patronId": "L02"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReleasePatron"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RelieveIncumbent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "postId": "P3",
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-07-12",
                 *       "entryMode": "backfill",
                 *       "basis": {
                 *         "kind": "appointmentNotice",
                 *         "documentNo": "南组干〔2019〕40号",
                 *         "issuedOn": "2019-07-12"
                 *       },
                 *       "ground": "工作调动"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RelieveIncumbent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RenameCadre: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-07-11",
                 *       "name": "林致远"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RenameCadre"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RenameTeam: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-07-21",
                 *       "name": "青石镇(河沿)领导班子"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RenameTeam"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReopenAssessmentRound: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "effectiveOn": "2019-04-10",
                 *       "year": 2018,
                 *       "reason": "个别班子考核结果需复核"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReopenAssessmentRound"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RepealRegulation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "basis": {
                 *         "kind": "committeeMinutes",
                 *         "documentNo": "南组〔2019〕7号",
                 *         "issuedOn": "2019-02-20"
                 *       },
                 *       "effectiveOn": "2019-06-01",
                 *       "ruleId": "talk.delay"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RepealRegulation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReportFigure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "effectiveOn": "2019-08-05",
                 *       "source": "team-building-2019",
                 *       "figure": "authorisedPosts",
                 *       "value": 603,
                 *       "unit": "count",
                 *       "qualifier": "exact",
                 *       "base": 603,
                 *       "statement": "全区行政编制603名,现已满编。",
                 *       "reportedOn": "2019-08-05"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReportFigure"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly RequestOpinion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-20",
                 *       "organ": "discipline"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RequestOpinion"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ResolveFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "findingId": "85cdd2a2-4ef5-5115-b10c-bade9ea15cd1",
                 *       "effectiveOn": "2019-06-28",
                 *       "outcome": "重新召开常委会讨论决定",
                 *       "reason": "程序已经补正",
                 *       "basis": {
                 *         "kind": "inspectionReport",
                 *         "documentNo": "南组监〔2019〕6号",
                 *         "issuedOn": "2019-06-20"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["ResolveFinding"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ResolveObjection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-19",
                 *       "objectionId": "O1",
                 *       "verdict": "notUpheld"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ResolveObjection"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReviewProbation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2020-04-14",
                 *       "cadreId": "C20120701",
                 *       "competent": true,
                 *       "report": {
                 *         "sha256": "3f7d0b52c8e61a94f2d5b7038c9e4a16d0f3b85a7c2e916d4b08f5a3e7c1d962",
                 *         "custodyRef": "组干存-2020-0121"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReviewProbation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReviewRectification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-10-15",
                 *       "outcome": "corrected"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReviewRectification"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReviewReserve: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-06-20",
                 *       "outcome": "kept",
                 *       "note": "年度调整研究"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReviewReserve"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly ReviseRegulation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "instrument": "南票区监督谈话工作细则",
                 *       "article": "6",
                 *       "basis": {
                 *         "kind": "committeeMinutes",
                 *         "documentNo": "南组〔2019〕7号",
                 *         "issuedOn": "2019-02-20"
                 *       },
                 *       "effectiveOn": "2019-05-01",
                 *       "ruleId": "talk.delay",
                 *       "number": 15
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReviseRegulation"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly SetHeadcount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2016-05-20",
                 *       "headcount": 42,
                 *       "slotCount": 9
                 *     }
                 */
                readonly "application/json": components["schemas"]["SetHeadcount"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly SetInspectionTargets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-14",
                 *       "targetIds": [
                 *         "C20120701"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["SetInspectionTargets"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly SetStudyPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "effectiveOn": "2019-02-11",
                 *       "year": 2019,
                 *       "titles": [
                 *         "中国共产党党内法规选编",
                 *         "乡村振兴战略规划(2018—2022年)"
                 *       ],
                 *       "dueOn": "2019-12-20"
                 *     }
                 */
                readonly "application/json": components["schemas"]["SetStudyPlan"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly SetTeamTargets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "effectiveOn": "2019-02-25",
                 *       "year": 2019,
                 *       "targets": [
                 *         {
                 *           "name": "人居环境整治",
                 *           "weight": 40
                 *         },
                 *         {
                 *           "name": "农业增收",
                 *           "weight": 35
                 *         },
                 *         {
                 *           "name": "基层党建",
                 *           "weight": 25
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["SetTeamTargets"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly SkipStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-13",
                 *       "step": "meetingRecommendation",
                 *       "reason": "单位人数较少、意见集中,会议研究省略",
                 *       "basis": {
                 *         "kind": "committeeMinutes",
                 *         "documentNo": "南组纪〔2019〕6号",
                 *         "issuedOn": "2019-03-13"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["SkipStep"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly StartPublicNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-04-15",
                 *       "text": "林知远同志拟任河沿街道办事处副主任",
                 *       "from": "2019-04-15",
                 *       "to": "2019-04-19",
                 *       "channels": [
                 *         "区政府网站"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["StartPublicNotice"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly StartSecondment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cadreId": "C20120701",
                 *       "secondmentId": "G2019-03",
                 *       "effectiveOn": "2019-03-04"
                 *     }
                 */
                readonly "application/json": components["schemas"]["StartSecondment"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly TerminateAppointmentCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "caseId": "A2019-03",
                 *       "effectiveOn": "2019-03-08",
                 *       "ground": "机构改革,职位拟撤销"
                 *     }
                 */
                readonly "application/json": components["schemas"]["TerminateAppointmentCase"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly WaiveFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "findingId": "85cdd2a2-4ef5-5115-b10c-bade9ea15cd1",
                 *       "effectiveOn": "2019-06-28",
                 *       "ground": "当时文件已明确允许",
                 *       "reason": "经核查情况属实",
                 *       "basis": {
                 *         "kind": "inspectionReport",
                 *         "documentNo": "南组监〔2019〕6号",
                 *         "issuedOn": "2019-06-20"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["WaiveFinding"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly WithdrawPost: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "teamId": "T0712",
                 *       "postId": "P3",
                 *       "effectiveOn": "2019-07-12"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WithdrawPost"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly WithdrawSupervisionCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supervisionId": "S2019-07",
                 *       "effectiveOn": "2019-04-02",
                 *       "ground": "经核实情况不属实"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WithdrawSupervisionCase"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["RecordedBefore"];
            readonly 201: components["responses"]["Recorded"];
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly appointments_downwardMoves: {
        readonly parameters: {
            readonly query?: {
                /** @description 班子编号 Id of a team */
                readonly team?: string;
                /** @description 任免类型 How the post was taken away */
                readonly action?: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 干部能下 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DownwardMovesAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly eligibility_eligibility: {
        readonly parameters: {
            readonly query: {
                /** @description 干部编号 Id of the cadre */
                readonly cadre: string;
                /** @description 职位 Id of the team and of the post in it, `teamId/postId` */
                readonly post: string;
                /** @description 任职日期 The day on which the post would be taken, by whose rules it is judged; that of `asOf` without it */
                readonly on?: string;
                /** @description 任免类型 What a case does with the cadre; without it the ranks of the posts tell whether it is a promotion */
                readonly action?: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 任职资格 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CandidacyAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly events_events: {
        readonly parameters: {
            readonly query?: {
                /** @description 事件类型 Type of the event */
                readonly type?: "TeamRegistered" | "TeamRenamed" | "TeamMerged" | "TeamAbolished" | "PostAuthorised" | "PostWithdrawn" | "HeadcountSet" | "IncumbentAssigned" | "IncumbentConfirmed" | "IncumbentRelieved" | "PastIncumbencyRecorded" | "PatronAssigned" | "PatronVisitRecorded" | "PatronReleased" | "TeamImprovementOpened" | "TeamImprovementClosed" | "TeamHonourGranted" | "TeamTargetsSet" | "TargetScoreRecorded" | "PledgeSigned" | "PledgeReviewed" | "CadreRegistered" | "CadreRenamed" | "CadreFactsCorrected" | "EducationRecorded" | "PoliticalStatusRecorded" | "CivilRankRecorded" | "HonourRecorded" | "ServiceElsewhereRecorded" | "PersonalEventRecorded" | "ReserveListed" | "ReserveReviewed" | "ReserveDelisted" | "LeaveTaken" | "MedicalCheckCompleted" | "StudyPlanSet" | "ReadingCompleted" | "LiaisonPointAssigned" | "LiaisonVisitRecorded" | "LiaisonPointEnded" | "CadreDeparted" | "CadreReturned" | "LedgerOpened" | "FigureReported" | "AppointmentCaseOpened" | "MotionRecorded" | "VacancyPublished" | "ApplicantRecorded" | "SelectionExamRecorded" | "InterviewRecorded" | "TalkRecommendationRecorded" | "MeetingRecommendationRecorded" | "InspectionTargetsSet" | "PreferenceGroundRecorded" | "ExceptionalPromotionRecorded" | "EligibilityChecked" | "InspectionNoticePublished" | "InspectionTeamFormed" | "InspectionConcluded" | "OpinionRequested" | "OpinionReceived" | "ConsultationRecorded" | "DeliberationVoteRecorded" | "ReconsiderationApproved" | "PlenaryVoteRecorded" | "PublicNoticeStarted" | "ObjectionReceived" | "ObjectionResolved" | "PublicNoticeConcluded" | "ElectionResultRecorded" | "FormalAppointmentRecorded" | "CongressReliefRecorded" | "AppointmentIssued" | "AppointmentTalkHeld" | "ProbationReviewed" | "StepSkipped" | "AppointmentCaseTerminated" | "AppointmentCaseConcluded" | "AssessmentRoundOpened" | "RankingPublished" | "AssessmentRoundClosed" | "AssessmentRoundReopened" | "TeamAssessmentOpened" | "AssessmentNoticePublished" | "DebriefRecorded" | "OpinionPollRecorded" | "ReviewVoteRecorded" | "AssessmentTalkHeld" | "CadreGradeCertified" | "UngradedRecorded" | "TeamGradeCertified" | "FitnessCertified" | "FeedbackDelivered" | "FeedbackAcknowledged" | "TeamAssessmentClosed" | "SupervisionCaseOpened" | "MeasureApproved" | "InquiryLetterIssued" | "InquiryReplyReceived" | "TalkHeld" | "TalkRecordFiled" | "AdmonitionIssued" | "SelfReviewReceived" | "RectificationReportReceived" | "RectificationReviewed" | "AdmonitionReleased" | "TalkRecorded" | "SupervisionCaseReferred" | "SupervisionCaseClosed" | "SupervisionCaseWithdrawn" | "TrainingClassOpened" | "TraineeEnrolled" | "TrainingCompleted" | "TrainingWithdrawn" | "ExamResultRecorded" | "CreditsRecorded" | "TrainingClassClosed" | "TrainingClassCancelled" | "SecondmentPlanned" | "SecondmentStarted" | "SecondmentExtended" | "SecondmentEnded" | "SecondmentAssessed" | "SecondmentCancelled" | "FindingAcknowledged" | "FindingResolved" | "FindingWaived" | "RegulationAdopted" | "RegulationRevised" | "RegulationRepealed" | "ExceptionProposed" | "ExceptionCountersigned" | "ExceptionDeclined" | "RecordCorrected" | "RecordAnnulled";
                /** @description 录入人 User id of who recorded it */
                readonly actor?: string;
                /** @description 主体 A stream that the event is in or refers to, `cadre-…`, `team-…` */
                readonly subject?: string;
                /** @description 事件流 The stream that the event is in */
                readonly stream?: string;
                /** @description 起始日期 First day of recording */
                readonly from?: string;
                /** @description 截止日期 Last day of recording */
                readonly to?: string;
                /** @description 生效起始 First day of taking effect, as it was recorded */
                readonly effectiveFrom?: string;
                /** @description 生效截止 Last day of taking effect, as it was recorded */
                readonly effectiveTo?: string;
                /** @description 文字 Words that are all in the summary, in the language asked for, or in the number of the document, as the reader is shown them. No index holds these: a page looks at 2000 events at most and may come short or empty; `nextCursor` goes on */
                readonly q?: string;
                /** @description 规则 A rule that was asked when the event was recorded */
                readonly rule?: string;
                /** @description 规则版本 The version of the rule, as checks name it; goes with `rule` */
                readonly ruleVersion?: string;
                /** @description 规则结论 What the rule said: `held` 符合, or `broken` 不符 in any way; goes with `rule` */
                readonly ruleOutcome?: "held" | "broken";
                /** @description 排序 `recorded` in the order of recording, as without it, or `-recorded` the latest first */
                readonly sort?: "recorded" | "-recorded";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 审计查询 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly live_stream: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 上次的日志位置 Position of the last event that the client has; without it the stream begins with the next one */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 实时事件 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["ToldEvent"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly explain_explain: {
        readonly parameters: {
            readonly query: {
                /** @description 所释 What is explained: `check` 规则检查 (with `stream`, `event` and `rule`), `finding` 发现问题 (with `finding`), `eligibility` 任职资格 (with `cadre`, `post` and `condition`, and with `action` and `on` where eligibility was asked with them), `structure` 结构数字 (with `cell`), `composition` 班子构成 (with `team` and `cell`) */
                readonly of: "check" | "finding" | "eligibility" | "structure" | "composition";
                /** @description 事件流 Stream of the event that the check is of */
                readonly stream?: string;
                /** @description 事件编号 Id of the event that the check is of */
                readonly event?: string;
                /** @description 规则编号 Id of the rule that was asked */
                readonly rule?: string;
                /** @description 发现问题编号 Id of the finding */
                readonly finding?: string;
                /** @description 干部编号 Id of the cadre */
                readonly cadre?: string;
                /** @description 职位 Id of the team and of the post in it, `teamId/postId` */
                readonly post?: string;
                /** @description 条件 Condition for coming into the post */
                readonly condition?: "service" | "vacancy" | "slots" | "seniority" | "grade" | "influencePeriod" | "probation" | "promotionInterval" | "demotion" | "removal" | "retirement" | "education" | "training" | "induction" | "reserve" | "doublePosts" | "canvassing" | "recognition" | "familyAbroad" | "fileAudit" | "personalMatters" | "integrityOpinion" | "petitions" | "kinship";
                /** @description 任职日期 The day on which the post would be taken; that of `asOf` without it */
                readonly on?: string;
                /** @description 任免类型 What a case does with the cadre, of a condition; without it the ranks of the posts tell whether it is a promotion */
                readonly action?: "promote" | "furtherUse" | "transfer" | "reappoint" | "remove" | "demote" | "toNonLeading" | "resignVoluntary" | "resignBlame" | "resignOrdered";
                /** @description 班子编号 Id of the team */
                readonly team?: string;
                /** @description 数字 The number: of the structure `cadres`, `women`, `nonParty`, `meanAge`, `age:46-50` …, `education:university` …; of a composition `vacancies`, `meanAge`, or `post:<postId>` for who holds a post */
                readonly cell?: string;
                /** @description 班子类别 Only teams of this kind, as in the structure */
                readonly kind?: "township" | "subdistrict" | "department";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 由来 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExplainAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly statistics_figures: {
        readonly parameters: {
            readonly query?: {
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 上报数字 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FiguresAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly findings_findings: {
        readonly parameters: {
            readonly query?: {
                /** @description 规则编号 Id of the rule that was broken */
                readonly rule?: string;
                /** @description 状态 State: `open` 未处理, `acknowledged` 已确认, `resolved` 已办结, `waived` 免予追究; `closed` 依据已消失 for those whose ground went away; all but those without it */
                readonly state?: "open" | "acknowledged" | "resolved" | "waived" | "closed";
                /** @description 主体 Stream that it concerns: a case, a cadre or a team, `appointment-…`, `cadre-…`, `team-…` */
                readonly subject?: string;
                /** @description 行为不早于 First day of the act that broke the rule */
                readonly from?: string;
                /** @description 行为不晚于 Last day of the act that broke the rule */
                readonly to?: string;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 发现问题 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FindingsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly findings_finding: {
        readonly parameters: {
            readonly query?: {
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 一项发现问题 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FindingAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly appointments_notices: {
        readonly parameters: {
            readonly query?: {
                /** @description 状态 State of the notice; `running` without it, `all` for every one */
                readonly state?: "running" | "concluded" | "all";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 任前公示 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoticesAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly previews_preview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 命令编号 Id of the command: sent again with the same key and body it is answered as before; one is made without it */
                readonly "Idempotency-Key"?: string;
                /** @description 流的版本 Revision of the stream that the sender has seen, in quotes; refused with 412 at another */
                readonly "If-Match"?: string;
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path: {
                /** @description 命令 Name of the command */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description 预览 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PreviewAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 412: components["responses"]["Problem412"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly appointments_probations: {
        readonly parameters: {
            readonly query?: {
                /** @description 班子编号 Id of a team */
                readonly team?: string;
                /** @description 状态 `running`, or `ended` where the year is over and the review still to come; `all`, also without it */
                readonly state?: "running" | "ended" | "all";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 试用期 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProbationsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly assessment_rankings: {
        readonly parameters: {
            readonly query?: {
                /** @description 年度 The year of the ranking */
                readonly year?: number;
                /** @description 排名组 Group of teams that are ranked with each other */
                readonly group?: string;
                /** @description 班子编号 Id of a team: it and the teams that were merged into it */
                readonly team?: string;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 考核排名 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RankingsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly rules_rules: {
        readonly parameters: {
            readonly query?: {
                /** @description 日期 Only the rules in force on that day, each in the version of that day; all of their versions without it */
                readonly on?: string;
                /** @description 每页条数 Rules on a page; all of them without it */
                readonly limit?: number;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 规则一览 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RulesAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly rules_preview: {
        readonly parameters: {
            readonly query?: {
                /** @description 每页条数 Acts on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same body: all pages are of one cut */
                readonly cursor?: string;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: {
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RulePreviewBody"];
            };
        };
        readonly responses: {
            /** @description 规则试算 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RulePreviewAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly rules_rule: {
        readonly parameters: {
            readonly query?: {
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 一条规则 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RuleAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly search_search: {
        readonly parameters: {
            readonly query: {
                /** @description 姓名、班子名称、拼音或首字母 Part of a name, its pinyin, or the initials */
                readonly q: string;
                /** @description 各类条数 Items of each kind; 5 without it */
                readonly limit?: number;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 全局查找 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly secondments_secondments: {
        readonly parameters: {
            readonly query?: {
                /** @description 状态 State of the secondment; every one without it */
                readonly state?: "planned" | "active" | "ended" | "assessed" | "cancelled";
                /** @description 挂职种类 Kind of secondment */
                readonly kind?: "up" | "down" | "across" | "stationed" | "frontline" | "village";
                /** @description 干部编号 Id of a cadre */
                readonly cadre?: string;
                /** @description 班子编号 Id of a team, home or host */
                readonly team?: string;
                /** @description 超期未归 `true`: those alone that go on past their planned end; `false`: the others */
                readonly overrun?: "true" | "false";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 挂职 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecondmentsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly session_who: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 本人身份 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly session_begin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SessionBody"];
            };
        };
        readonly responses: {
            /** @description 登录 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 413: components["responses"]["Problem413"];
            readonly 415: components["responses"]["Problem415"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly session_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 防伪造令牌 `csrf` of `GET /v1/session`; needed with the cookie of a session, and with no bearer token */
                readonly "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 退出 */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly session_offered: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 演示角色 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OffersAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            /** @description 并非 HTTP 请求 Nothing that HTTP takes for a request */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly statistics_structure: {
        readonly parameters: {
            readonly query?: {
                /** @description 班子类别 The teams of one kind alone */
                readonly kind?: "township" | "subdistrict" | "department";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 班子结构 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StructureAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly supervision_supervision: {
        readonly parameters: {
            readonly query?: {
                /** @description 监督种类 Kind of measure or talk */
                readonly kind?: "reminder" | "focus" | "integrity" | "inquiry" | "admonition" | "heartToHeart" | "occasion";
                /** @description 状态 State of the case; every one without it */
                readonly state?: "opened" | "letterIssued" | "replied" | "held" | "issued" | "rectifying" | "reviewed" | "closed" | "referred" | "withdrawn" | "approved";
                /** @description 干部编号 Id of a cadre */
                readonly cadre?: string;
                /** @description 班子编号 Id of a team: cases of those who are its members on the day */
                readonly team?: string;
                /** @description 排序 `openedOn`, `kind` or `state`; with a minus the other way round. By id without it */
                readonly sort?: "openedOn" | "kind" | "state" | "-openedOn" | "-kind" | "-state";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 监督事项 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SupervisionAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly supervision_heartToHeart: {
        readonly parameters: {
            readonly query?: {
                /** @description 年度 The year of the talks; that of `asOf` without it */
                readonly year?: number;
                /** @description 班子编号 Id of a team */
                readonly team?: string;
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 谈心谈话 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HeartToHeartAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly teams_teams: {
        readonly parameters: {
            readonly query?: {
                /** @description 班子类别 Kind of team */
                readonly kind?: "township" | "subdistrict" | "department";
                /** @description 状态 State of the team; `active` without it, `all` for every one */
                readonly state?: "active" | "merged" | "abolished" | "all";
                /** @description 名称 Part of the name */
                readonly q?: string;
                /** @description 有无空缺 `true` for teams with a vacant post, `false` for those with none; left out for all */
                readonly vacant?: "true" | "false";
                /** @description 排序 `name`, or `kind`; with a minus the other way round. By id without it */
                readonly sort?: "name" | "kind" | "-name" | "-kind";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 领导班子 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly teams_team: {
        readonly parameters: {
            readonly query?: {
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 班子概况 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly teams_composition: {
        readonly parameters: {
            readonly query?: {
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 班子成员 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompositionAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly teams_timeline: {
        readonly parameters: {
            readonly query?: {
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 班子履历 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventsAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly training_training: {
        readonly parameters: {
            readonly query?: {
                /** @description 干部编号 Id of a cadre */
                readonly cadre?: string;
                /** @description 年度 The year in which the class began */
                readonly year?: number;
                /** @description 培训种类 Kind of class or exam */
                readonly kind?: "offJob" | "induction" | "orientation" | "rotation" | "mainClass" | "online" | "studyTour" | "lecture" | "theoryExam" | "integrityExam";
                /** @description 截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given */
                readonly asOf?: string;
                /** @description 知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it */
                readonly knownAt?: string;
                /** @description 等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position */
                readonly after?: string;
                /** @description 每页条数 Items on a page; 50 without it */
                readonly limit?: number;
                /** @description 翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut */
                readonly cursor?: string;
                /** @description 格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it */
                readonly format?: "json" | "csv";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 教育培训 */
            readonly 200: {
                headers: {
                    readonly "View-Position": components["headers"]["ViewPosition"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingAnswer"];
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
    readonly calendar_of: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description 编号 Id */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 工作日历 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkingDaysAnswer"];
                };
            };
            readonly 400: components["responses"]["Problem400"];
            readonly 401: components["responses"]["Problem401"];
            readonly 403: components["responses"]["Problem403"];
            readonly 404: components["responses"]["Problem404"];
            readonly 409: components["responses"]["Problem409"];
            readonly 422: components["responses"]["Problem422"];
            readonly 500: components["responses"]["Problem500"];
            readonly 503: components["responses"]["Problem503"];
        };
    };
}
