"""The closed namespace: every term and concept of the ontology, and nothing else.

Generated from the Turtle by `python -m ontology.generate`: change the Turtle, not this file.
A misspelt term is an AttributeError, a misspelt concept an UnknownConceptError.
"""

from __future__ import annotations

from typing import Final

from rdflib import URIRef

from ontology.concepts import ConceptScheme

Answer: Final = URIRef("https://w3id.org/inspection-graph/def#Answer")
AnsweredInspection: Final = URIRef("https://w3id.org/inspection-graph/def#AnsweredInspection")
AreaGrade: Final = URIRef("https://w3id.org/inspection-graph/def#AreaGrade")
AuthorityStatement: Final = URIRef("https://w3id.org/inspection-graph/def#AuthorityStatement")
BackgroundPaper: Final = URIRef("https://w3id.org/inspection-graph/def#BackgroundPaper")
BoardStatement: Final = URIRef("https://w3id.org/inspection-graph/def#BoardStatement")
Challenge: Final = URIRef("https://w3id.org/inspection-graph/def#Challenge")
Commitment: Final = URIRef("https://w3id.org/inspection-graph/def#Commitment")
Contradiction: Final = URIRef("https://w3id.org/inspection-graph/def#Contradiction")
Correction: Final = URIRef("https://w3id.org/inspection-graph/def#Correction")
CouncilPaper: Final = URIRef("https://w3id.org/inspection-graph/def#CouncilPaper")
DecisionSought: Final = URIRef("https://w3id.org/inspection-graph/def#DecisionSought")
Derivation: Final = URIRef("https://w3id.org/inspection-graph/def#Derivation")
DfeCode: Final = URIRef("https://w3id.org/inspection-graph/def#DfeCode")
Document: Final = URIRef("https://w3id.org/inspection-graph/def#Document")
DueNext: Final = URIRef("https://w3id.org/inspection-graph/def#DueNext")
ExpectedInspection: Final = URIRef("https://w3id.org/inspection-graph/def#ExpectedInspection")
FieldworkPart: Final = URIRef("https://w3id.org/inspection-graph/def#FieldworkPart")
Finding: Final = URIRef("https://w3id.org/inspection-graph/def#Finding")
FormerCode: Final = URIRef("https://w3id.org/inspection-graph/def#FormerCode")
GradeChange: Final = URIRef("https://w3id.org/inspection-graph/def#GradeChange")
GssCode: Final = URIRef("https://w3id.org/inspection-graph/def#GssCode")
HeadlineFinding: Final = URIRef("https://w3id.org/inspection-graph/def#HeadlineFinding")
Inference: Final = URIRef("https://w3id.org/inspection-graph/def#Inference")
Inspection: Final = URIRef("https://w3id.org/inspection-graph/def#Inspection")
Inspectorate: Final = URIRef("https://w3id.org/inspection-graph/def#Inspectorate")
Judgement: Final = URIRef("https://w3id.org/inspection-graph/def#Judgement")
Letter: Final = URIRef("https://w3id.org/inspection-graph/def#Letter")
LicenceStatement: Final = URIRef("https://w3id.org/inspection-graph/def#LicenceStatement")
Link: Final = URIRef("https://w3id.org/inspection-graph/def#Link")
LocalAuthority: Final = URIRef("https://w3id.org/inspection-graph/def#LocalAuthority")
LocalPartnership: Final = URIRef("https://w3id.org/inspection-graph/def#LocalPartnership")
MeetingStatement: Final = URIRef("https://w3id.org/inspection-graph/def#MeetingStatement")
MissingField: Final = URIRef("https://w3id.org/inspection-graph/def#MissingField")
NextStep: Final = URIRef("https://w3id.org/inspection-graph/def#NextStep")
NoneRequired: Final = URIRef("https://w3id.org/inspection-graph/def#NoneRequired")
Observation: Final = URIRef("https://w3id.org/inspection-graph/def#Observation")
OfstedUrn: Final = URIRef("https://w3id.org/inspection-graph/def#OfstedUrn")
PostChange: Final = URIRef("https://w3id.org/inspection-graph/def#PostChange")
PreviousInspectionMention: Final = URIRef("https://w3id.org/inspection-graph/def#PreviousInspectionMention")
PrincipalAuthorityStatement: Final = URIRef("https://w3id.org/inspection-graph/def#PrincipalAuthorityStatement")
ProgrammeThemeStatement: Final = URIRef("https://w3id.org/inspection-graph/def#ProgrammeThemeStatement")
ProgressStatement: Final = URIRef("https://w3id.org/inspection-graph/def#ProgressStatement")
PublicationStatement: Final = URIRef("https://w3id.org/inspection-graph/def#PublicationStatement")
Reading: Final = URIRef("https://w3id.org/inspection-graph/def#Reading")
Recommendation: Final = URIRef("https://w3id.org/inspection-graph/def#Recommendation")
Report: Final = URIRef("https://w3id.org/inspection-graph/def#Report")
ReturningIssue: Final = URIRef("https://w3id.org/inspection-graph/def#ReturningIssue")
SafeguardingBoard: Final = URIRef("https://w3id.org/inspection-graph/def#SafeguardingBoard")
Statement: Final = URIRef("https://w3id.org/inspection-graph/def#Statement")
StatementDue: Final = URIRef("https://w3id.org/inspection-graph/def#StatementDue")
Strength: Final = URIRef("https://w3id.org/inspection-graph/def#Strength")
Support: Final = URIRef("https://w3id.org/inspection-graph/def#Support")
Tenure: Final = URIRef("https://w3id.org/inspection-graph/def#Tenure")
ThemeTag: Final = URIRef("https://w3id.org/inspection-graph/def#ThemeTag")
TitleStatement: Final = URIRef("https://w3id.org/inspection-graph/def#TitleStatement")
abolished: Final = URIRef("https://w3id.org/inspection-graph/def#abolished")
about: Final = URIRef("https://w3id.org/inspection-graph/def#about")
aboutAuthority: Final = URIRef("https://w3id.org/inspection-graph/def#aboutAuthority")
addressedTo: Final = URIRef("https://w3id.org/inspection-graph/def#addressedTo")
addressee: Final = URIRef("https://w3id.org/inspection-graph/def#addressee")
announced: Final = URIRef("https://w3id.org/inspection-graph/def#announced")
answeredRecommendation: Final = URIRef("https://w3id.org/inspection-graph/def#answeredRecommendation")
answeringCommitment: Final = URIRef("https://w3id.org/inspection-graph/def#answeringCommitment")
area: Final = URIRef("https://w3id.org/inspection-graph/def#area")
areaAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#areaAsPrinted")
assertedBy: Final = URIRef("https://w3id.org/inspection-graph/def#assertedBy")
at: Final = URIRef("https://w3id.org/inspection-graph/def#at")
atInspection: Final = URIRef("https://w3id.org/inspection-graph/def#atInspection")
attestedOn: Final = URIRef("https://w3id.org/inspection-graph/def#attestedOn")
authorityType: Final = URIRef("https://w3id.org/inspection-graph/def#authorityType")
basedOn: Final = URIRef("https://w3id.org/inspection-graph/def#basedOn")
boardOf: Final = URIRef("https://w3id.org/inspection-graph/def#boardOf")
bodyAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#bodyAsPrinted")
change: Final = URIRef("https://w3id.org/inspection-graph/def#change")
changedOn: Final = URIRef("https://w3id.org/inspection-graph/def#changedOn")
changedPost: Final = URIRef("https://w3id.org/inspection-graph/def#changedPost")
comparedWith: Final = URIRef("https://w3id.org/inspection-graph/def#comparedWith")
comparisonNote: Final = URIRef("https://w3id.org/inspection-graph/def#comparisonNote")
conductedBy: Final = URIRef("https://w3id.org/inspection-graph/def#conductedBy")
contradictedStatement: Final = URIRef("https://w3id.org/inspection-graph/def#contradictedStatement")
contradictingStatement: Final = URIRef("https://w3id.org/inspection-graph/def#contradictingStatement")
contradictionInWords: Final = URIRef("https://w3id.org/inspection-graph/def#contradictionInWords")
correctedBy: Final = URIRef("https://w3id.org/inspection-graph/def#correctedBy")
correctedIn: Final = URIRef("https://w3id.org/inspection-graph/def#correctedIn")
correctedValue: Final = URIRef("https://w3id.org/inspection-graph/def#correctedValue")
corrects: Final = URIRef("https://w3id.org/inspection-graph/def#corrects")
dateOf: Final = URIRef("https://w3id.org/inspection-graph/def#dateOf")
daysBetween: Final = URIRef("https://w3id.org/inspection-graph/def#daysBetween")
deadlineAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#deadlineAsPrinted")
derivedBy: Final = URIRef("https://w3id.org/inspection-graph/def#derivedBy")
dfeCode: Final = URIRef("https://w3id.org/inspection-graph/def#dfeCode")
disagreement: Final = URIRef("https://w3id.org/inspection-graph/def#disagreement")
dueBy: Final = URIRef("https://w3id.org/inspection-graph/def#dueBy")
dueKind: Final = URIRef("https://w3id.org/inspection-graph/def#dueKind")
earlierStatement: Final = URIRef("https://w3id.org/inspection-graph/def#earlierStatement")
earliest: Final = URIRef("https://w3id.org/inspection-graph/def#earliest")
endedOn: Final = URIRef("https://w3id.org/inspection-graph/def#endedOn")
established: Final = URIRef("https://w3id.org/inspection-graph/def#established")
family: Final = URIRef("https://w3id.org/inspection-graph/def#family")
field: Final = URIRef("https://w3id.org/inspection-graph/def#field")
fieldworkEnd: Final = URIRef("https://w3id.org/inspection-graph/def#fieldworkEnd")
fieldworkStart: Final = URIRef("https://w3id.org/inspection-graph/def#fieldworkStart")
figureOf: Final = URIRef("https://w3id.org/inspection-graph/def#figureOf")
fileName: Final = URIRef("https://w3id.org/inspection-graph/def#fileName")
firstAttested: Final = URIRef("https://w3id.org/inspection-graph/def#firstAttested")
formerCode: Final = URIRef("https://w3id.org/inspection-graph/def#formerCode")
formerDfeCode: Final = URIRef("https://w3id.org/inspection-graph/def#formerDfeCode")
formerGssCode: Final = URIRef("https://w3id.org/inspection-graph/def#formerGssCode")
framework: Final = URIRef("https://w3id.org/inspection-graph/def#framework")
fromGrade: Final = URIRef("https://w3id.org/inspection-graph/def#fromGrade")
fromInspection: Final = URIRef("https://w3id.org/inspection-graph/def#fromInspection")
fromJudgement: Final = URIRef("https://w3id.org/inspection-graph/def#fromJudgement")
grade: Final = URIRef("https://w3id.org/inspection-graph/def#grade")
gradeAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#gradeAsPrinted")
gradeReached: Final = URIRef("https://w3id.org/inspection-graph/def#gradeReached")
groupHeading: Final = URIRef("https://w3id.org/inspection-graph/def#groupHeading")
gssCode: Final = URIRef("https://w3id.org/inspection-graph/def#gssCode")
heldOn: Final = URIRef("https://w3id.org/inspection-graph/def#heldOn")
holderInWords: Final = URIRef("https://w3id.org/inspection-graph/def#holderInWords")
inPostSince: Final = URIRef("https://w3id.org/inspection-graph/def#inPostSince")
inPostUntil: Final = URIRef("https://w3id.org/inspection-graph/def#inPostUntil")
inferenceMethod: Final = URIRef("https://w3id.org/inspection-graph/def#inferenceMethod")
inferredFrom: Final = URIRef("https://w3id.org/inspection-graph/def#inferredFrom")
inspectedSubject: Final = URIRef("https://w3id.org/inspection-graph/def#inspectedSubject")
inspectionDate: Final = URIRef("https://w3id.org/inspection-graph/def#inspectionDate")
inspects: Final = URIRef("https://w3id.org/inspection-graph/def#inspects")
interim: Final = URIRef("https://w3id.org/inspection-graph/def#interim")
judgementArea: Final = URIRef("https://w3id.org/inspection-graph/def#judgementArea")
kind: Final = URIRef("https://w3id.org/inspection-graph/def#kind")
lastAttested: Final = URIRef("https://w3id.org/inspection-graph/def#lastAttested")
laterStatement: Final = URIRef("https://w3id.org/inspection-graph/def#laterStatement")
latest: Final = URIRef("https://w3id.org/inspection-graph/def#latest")
linkConflict: Final = URIRef("https://w3id.org/inspection-graph/def#linkConflict")
linkFrom: Final = URIRef("https://w3id.org/inspection-graph/def#linkFrom")
linkMethod: Final = URIRef("https://w3id.org/inspection-graph/def#linkMethod")
linkReason: Final = URIRef("https://w3id.org/inspection-graph/def#linkReason")
linkScore: Final = URIRef("https://w3id.org/inspection-graph/def#linkScore")
linkTo: Final = URIRef("https://w3id.org/inspection-graph/def#linkTo")
listedPublished: Final = URIRef("https://w3id.org/inspection-graph/def#listedPublished")
matchedWords: Final = URIRef("https://w3id.org/inspection-graph/def#matchedWords")
measure: Final = URIRef("https://w3id.org/inspection-graph/def#measure")
meetingName: Final = URIRef("https://w3id.org/inspection-graph/def#meetingName")
mentions: Final = URIRef("https://w3id.org/inspection-graph/def#mentions")
nameAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#nameAsPrinted")
names: Final = URIRef("https://w3id.org/inspection-graph/def#names")
nationalFrameworkEnabler: Final = URIRef("https://w3id.org/inspection-graph/def#nationalFrameworkEnabler")
nationalFrameworkOutcome: Final = URIRef("https://w3id.org/inspection-graph/def#nationalFrameworkOutcome")
notWithin: Final = URIRef("https://w3id.org/inspection-graph/def#notWithin")
number: Final = URIRef("https://w3id.org/inspection-graph/def#number")
ofAuthority: Final = URIRef("https://w3id.org/inspection-graph/def#ofAuthority")
ofFinding: Final = URIRef("https://w3id.org/inspection-graph/def#ofFinding")
ofInspection: Final = URIRef("https://w3id.org/inspection-graph/def#ofInspection")
ofstedUrn: Final = URIRef("https://w3id.org/inspection-graph/def#ofstedUrn")
onlyMentioned: Final = URIRef("https://w3id.org/inspection-graph/def#onlyMentioned")
page: Final = URIRef("https://w3id.org/inspection-graph/def#page")
pageCount: Final = URIRef("https://w3id.org/inspection-graph/def#pageCount")
partnershipOf: Final = URIRef("https://w3id.org/inspection-graph/def#partnershipOf")
personAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#personAsPrinted")
position: Final = URIRef("https://w3id.org/inspection-graph/def#position")
postAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#postAsPrinted")
postChange: Final = URIRef("https://w3id.org/inspection-graph/def#postChange")
progress: Final = URIRef("https://w3id.org/inspection-graph/def#progress")
publishedOn: Final = URIRef("https://w3id.org/inspection-graph/def#publishedOn")
rank: Final = URIRef("https://w3id.org/inspection-graph/def#rank")
reason: Final = URIRef("https://w3id.org/inspection-graph/def#reason")
region: Final = URIRef("https://w3id.org/inspection-graph/def#region")
reportsOn: Final = URIRef("https://w3id.org/inspection-graph/def#reportsOn")
responsibleBodyAsPrinted: Final = URIRef("https://w3id.org/inspection-graph/def#responsibleBodyAsPrinted")
returnKind: Final = URIRef("https://w3id.org/inspection-graph/def#returnKind")
reviews: Final = URIRef("https://w3id.org/inspection-graph/def#reviews")
ruleVersion: Final = URIRef("https://w3id.org/inspection-graph/def#ruleVersion")
score: Final = URIRef("https://w3id.org/inspection-graph/def#score")
section: Final = URIRef("https://w3id.org/inspection-graph/def#section")
sha256: Final = URIRef("https://w3id.org/inspection-graph/def#sha256")
sinceEarliest: Final = URIRef("https://w3id.org/inspection-graph/def#sinceEarliest")
sinceLatest: Final = URIRef("https://w3id.org/inspection-graph/def#sinceLatest")
statedIn: Final = URIRef("https://w3id.org/inspection-graph/def#statedIn")
statisticalNeighbour: Final = URIRef("https://w3id.org/inspection-graph/def#statisticalNeighbour")
status: Final = URIRef("https://w3id.org/inspection-graph/def#status")
stem: Final = URIRef("https://w3id.org/inspection-graph/def#stem")
subject: Final = URIRef("https://w3id.org/inspection-graph/def#subject")
supportedRecommendation: Final = URIRef("https://w3id.org/inspection-graph/def#supportedRecommendation")
supportingFinding: Final = URIRef("https://w3id.org/inspection-graph/def#supportingFinding")
supportsRecommendation: Final = URIRef("https://w3id.org/inspection-graph/def#supportsRecommendation")
tagOf: Final = URIRef("https://w3id.org/inspection-graph/def#tagOf")
text: Final = URIRef("https://w3id.org/inspection-graph/def#text")
theme: Final = URIRef("https://w3id.org/inspection-graph/def#theme")
toGrade: Final = URIRef("https://w3id.org/inspection-graph/def#toGrade")
toInspection: Final = URIRef("https://w3id.org/inspection-graph/def#toInspection")
toJudgement: Final = URIRef("https://w3id.org/inspection-graph/def#toJudgement")
topic: Final = URIRef("https://w3id.org/inspection-graph/def#topic")
unit: Final = URIRef("https://w3id.org/inspection-graph/def#unit")
untilEarliest: Final = URIRef("https://w3id.org/inspection-graph/def#untilEarliest")
untilLatest: Final = URIRef("https://w3id.org/inspection-graph/def#untilLatest")
validTo: Final = URIRef("https://w3id.org/inspection-graph/def#validTo")
value: Final = URIRef("https://w3id.org/inspection-graph/def#value")
valueAsRead: Final = URIRef("https://w3id.org/inspection-graph/def#valueAsRead")

TERMS: Final = frozenset(
    (
        Answer,
        AnsweredInspection,
        AreaGrade,
        AuthorityStatement,
        BackgroundPaper,
        BoardStatement,
        Challenge,
        Commitment,
        Contradiction,
        Correction,
        CouncilPaper,
        DecisionSought,
        Derivation,
        DfeCode,
        Document,
        DueNext,
        ExpectedInspection,
        FieldworkPart,
        Finding,
        FormerCode,
        GradeChange,
        GssCode,
        HeadlineFinding,
        Inference,
        Inspection,
        Inspectorate,
        Judgement,
        Letter,
        LicenceStatement,
        Link,
        LocalAuthority,
        LocalPartnership,
        MeetingStatement,
        MissingField,
        NextStep,
        NoneRequired,
        Observation,
        OfstedUrn,
        PostChange,
        PreviousInspectionMention,
        PrincipalAuthorityStatement,
        ProgrammeThemeStatement,
        ProgressStatement,
        PublicationStatement,
        Reading,
        Recommendation,
        Report,
        ReturningIssue,
        SafeguardingBoard,
        Statement,
        StatementDue,
        Strength,
        Support,
        Tenure,
        ThemeTag,
        TitleStatement,
        abolished,
        about,
        aboutAuthority,
        addressedTo,
        addressee,
        announced,
        answeredRecommendation,
        answeringCommitment,
        area,
        areaAsPrinted,
        assertedBy,
        at,
        atInspection,
        attestedOn,
        authorityType,
        basedOn,
        boardOf,
        bodyAsPrinted,
        change,
        changedOn,
        changedPost,
        comparedWith,
        comparisonNote,
        conductedBy,
        contradictedStatement,
        contradictingStatement,
        contradictionInWords,
        correctedBy,
        correctedIn,
        correctedValue,
        corrects,
        dateOf,
        daysBetween,
        deadlineAsPrinted,
        derivedBy,
        dfeCode,
        disagreement,
        dueBy,
        dueKind,
        earlierStatement,
        earliest,
        endedOn,
        established,
        family,
        field,
        fieldworkEnd,
        fieldworkStart,
        figureOf,
        fileName,
        firstAttested,
        formerCode,
        formerDfeCode,
        formerGssCode,
        framework,
        fromGrade,
        fromInspection,
        fromJudgement,
        grade,
        gradeAsPrinted,
        gradeReached,
        groupHeading,
        gssCode,
        heldOn,
        holderInWords,
        inPostSince,
        inPostUntil,
        inferenceMethod,
        inferredFrom,
        inspectedSubject,
        inspectionDate,
        inspects,
        interim,
        judgementArea,
        kind,
        lastAttested,
        laterStatement,
        latest,
        linkConflict,
        linkFrom,
        linkMethod,
        linkReason,
        linkScore,
        linkTo,
        listedPublished,
        matchedWords,
        measure,
        meetingName,
        mentions,
        nameAsPrinted,
        names,
        nationalFrameworkEnabler,
        nationalFrameworkOutcome,
        notWithin,
        number,
        ofAuthority,
        ofFinding,
        ofInspection,
        ofstedUrn,
        onlyMentioned,
        page,
        pageCount,
        partnershipOf,
        personAsPrinted,
        position,
        postAsPrinted,
        postChange,
        progress,
        publishedOn,
        rank,
        reason,
        region,
        reportsOn,
        responsibleBodyAsPrinted,
        returnKind,
        reviews,
        ruleVersion,
        score,
        section,
        sha256,
        sinceEarliest,
        sinceLatest,
        statedIn,
        statisticalNeighbour,
        status,
        stem,
        subject,
        supportedRecommendation,
        supportingFinding,
        supportsRecommendation,
        tagOf,
        text,
        theme,
        toGrade,
        toInspection,
        toJudgement,
        topic,
        unit,
        untilEarliest,
        untilLatest,
        validTo,
        value,
        valueAsRead,
    )
)

AREA: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/area",
    "adoption",
    "ambition",
    "area-send",
    "board-effectiveness",
    "capacity-to-improve",
    "care-and-care-leavers",
    "care-leavers",
    "children-in-care",
    "contribution",
    "economic-wellbeing",
    "education",
    "equality",
    "health",
    "help-and-protection",
    "leadership",
    "overall-effectiveness",
    "partnership-working",
    "performance-management",
    "quality-of-provision",
    "safety",
    "user-engagement",
    "value-for-money",
)
AUTHORITY_TYPE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/authority-type",
    "city-corporation",
    "county-council",
    "london-borough-council",
    "metropolitan-district-council",
    "unitary-authority",
)
CHANGE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/change",
    "declined",
    "improved",
    "not-comparable",
    "same",
)
DATE_OF: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/date-of",
    "fieldwork",
    "publication",
)
DISAGREEMENT: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/disagreement",
    "date",
    "grade",
    "holder",
    "start",
)
DUE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/due",
    "change-of-post",
    "commitment",
    "inspection",
    "joint-statement",
)
FAMILY: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/family",
    "annual-conversation",
    "area-send",
    "council-report",
    "ilacs",
    "ilacs-focused-visit",
    "joint-area-review",
    "jtai",
    "looked-after-2013",
    "monitoring-visit",
    "protection-2012",
    "sif",
)
FIELD_STATUS: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/field-status",
    "not-applicable",
    "not-read",
    "not-stated",
)
FIGURE_OF: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/figure-of",
    "current",
    "earlier",
    "national",
)
FRAMEWORK: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/framework",
    "area-send",
    "ilacs",
    "ilacs-focused-visit",
    "joint-area-review",
    "jtai",
    "looked-after-2013",
    "monitoring-visit",
    "protection-2012",
    "sif",
)
GRADE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/grade",
    "adequate",
    "good",
    "inadequate",
    "inconsistent",
    "outstanding",
    "requires-improvement",
    "satisfactory",
    "typically-positive",
    "widespread-failings",
)
ILACS_AREA: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/ilacs-area",
    "ilacs-care",
    "ilacs-care-and-care-leavers",
    "ilacs-care-leavers",
    "ilacs-help-and-protection",
    "ilacs-leadership",
    "ilacs-overall",
)
INFERENCE_METHOD: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/inference-method",
    "names-the-list",
    "printed-number",
    "shared-words",
    "words-of-theme",
)
JOINT_AREA_REVIEW_AREA: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/joint-area-review-area",
    "jar-looked-after-achieving",
    "jar-looked-after-ambition",
    "jar-looked-after-capacity",
    "jar-looked-after-contribution",
    "jar-looked-after-economic",
    "jar-looked-after-equality",
    "jar-looked-after-healthy",
    "jar-looked-after-leadership",
    "jar-looked-after-overall",
    "jar-looked-after-partnerships",
    "jar-looked-after-performance",
    "jar-looked-after-provision",
    "jar-looked-after-safe",
    "jar-looked-after-users",
    "jar-looked-after-value",
    "jar-safeguarding-ambition",
    "jar-safeguarding-capacity",
    "jar-safeguarding-equality",
    "jar-safeguarding-health-agencies",
    "jar-safeguarding-leadership",
    "jar-safeguarding-overall",
    "jar-safeguarding-partnerships",
    "jar-safeguarding-performance",
    "jar-safeguarding-provision",
    "jar-safeguarding-safe",
    "jar-safeguarding-users",
    "jar-safeguarding-value",
)
JUDGEMENT_STATUS: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/judgement-status",
    "cited",
    "primary",
)
KIND: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/kind",
    "action",
    "area-for-improvement",
    "priority-action",
    "recommendation",
)
LICENCE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/licence",
    "non-commercial",
    "ogl",
    "other",
)
LINK_METHOD: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/link-method",
    "answered-inspection",
    "possibly-same-person",
    "previous-inspection",
    "same-inspection",
    "same-mention",
)
LOOKED_AFTER_2013_AREA: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/looked-after-2013-area",
    "looked-after-capacity",
    "looked-after-leadership",
    "looked-after-outcomes",
    "looked-after-overall",
    "looked-after-provision",
)
MEASURE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/measure",
    "agency-social-workers",
    "assessments-in-time",
    "care-leavers-in-education-employment-or-training",
    "child-protection-plan",
    "child-protection-plan-visits",
    "children-from-minority-ethnic-groups",
    "children-in-need",
    "children-living-in-poverty",
    "children-under-18",
    "english-as-an-additional-language-in-primary-schools",
    "english-as-an-additional-language-in-secondary-schools",
    "free-school-meals-in-primary-schools",
    "free-school-meals-in-secondary-schools",
    "initial-child-protection-conferences-in-time",
    "looked-after",
    "looked-after-rate-per-10-000",
    "privately-fostered",
    "re-referral-rate",
    "repeat-child-protection-plan",
    "social-worker-turnover",
    "social-worker-vacancies",
    "visits-to-children-in-need",
)
NATIONAL_FRAMEWORK_ENABLER: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/national-framework-enabler",
    "1",
    "2",
    "3",
)
NATIONAL_FRAMEWORK_OUTCOME: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/national-framework-outcome",
    "1",
    "2",
    "3",
    "4",
)
POST_CHANGE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/post-change",
    "changed",
    "holder-left",
    "new-holder",
)
PROGRESS: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/progress",
    "addressed",
    "declined",
    "improved",
    "partly",
    "remains",
)
PROTECTION_2012_AREA: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/protection-2012-area",
    "protection-help",
    "protection-leadership",
    "protection-overall",
    "protection-practice",
)
REGION: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/region",
    "east-midlands",
    "east-of-england",
    "london",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "west-midlands",
    "yorkshire-and-the-humber",
)
RETURN: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/return",
    "inferred",
    "stated",
)
ROLE: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/role",
    "addressee",
    "assistant-director",
    "author",
    "chief-executive",
    "deputy-lead-inspector",
    "director-of-childrens-services",
    "lead-inspector",
    "lead-member",
    "lscb-chair",
    "member-consulted",
    "other-inspector",
    "partnership-leader",
    "quality-assurance-manager",
    "report-author",
    "senior-data-analyst",
    "shadow-inspector",
    "strategic-director",
    "team-inspector",
)
SIF_AREA: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/sif-area",
    "sif-adoption",
    "sif-board",
    "sif-care-leavers",
    "sif-help-and-protection",
    "sif-leadership",
    "sif-looked-after",
    "sif-overall",
)
SUBJECT: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/subject",
    "authority",
    "board",
    "inspectorate",
    "partnership",
)
THEME: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/theme",
    "adoption",
    "assessment",
    "board",
    "care-leavers",
    "carers",
    "case-reviews",
    "child-protection",
    "corporate-parenting",
    "disabled-children",
    "domestic-abuse",
    "early-help",
    "edge-of-care",
    "education",
    "exploitation",
    "front-door",
    "health",
    "homelessness",
    "identity",
    "leadership",
    "management-oversight",
    "mental-health",
    "missing",
    "neglect",
    "parental-difficulties",
    "partnership-working",
    "permanence",
    "placements",
    "plans",
    "police",
    "pre-proceedings",
    "private-fostering",
    "quality-assurance",
    "recording",
    "send",
    "sexual-abuse",
    "training",
    "unaccompanied",
    "unregistered-homes",
    "voice",
    "workforce",
)
UNIT: Final = ConceptScheme(
    "https://w3id.org/inspection-graph/def/unit",
    "children",
    "per-10-000",
    "percent",
)

SCHEMES: Final = (
    AREA,
    AUTHORITY_TYPE,
    CHANGE,
    DATE_OF,
    DISAGREEMENT,
    DUE,
    FAMILY,
    FIELD_STATUS,
    FIGURE_OF,
    FRAMEWORK,
    GRADE,
    ILACS_AREA,
    INFERENCE_METHOD,
    JOINT_AREA_REVIEW_AREA,
    JUDGEMENT_STATUS,
    KIND,
    LICENCE,
    LINK_METHOD,
    LOOKED_AFTER_2013_AREA,
    MEASURE,
    NATIONAL_FRAMEWORK_ENABLER,
    NATIONAL_FRAMEWORK_OUTCOME,
    POST_CHANGE,
    PROGRESS,
    PROTECTION_2012_AREA,
    REGION,
    RETURN,
    ROLE,
    SIF_AREA,
    SUBJECT,
    THEME,
    UNIT,
)
