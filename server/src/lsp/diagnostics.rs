//! Findings as diagnostics.

use std::hash::{DefaultHasher, Hash, Hasher};

use ropey::Rope;
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity,
    DocumentDiagnosticReport, DocumentDiagnosticReportResult, FullDocumentDiagnosticReport,
    Location, NumberOrString, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
};

use super::convert::Ranges;
use super::world::{Open, World};
use crate::rules::{self, Finding, Severity};
use crate::settings::Mistake;
use crate::text::Encoding;

/// Who tells a finding.
pub const SOURCE: &str = "unres";

/// The findings in an open document, as its settings weigh them.
pub fn findings(world: &World, open: &Open) -> Vec<Finding> {
    let settings = world.configuration.of(&open.uri);
    rules::weigh(rules::check(&world.analysis(open).draft()), &settings.rules)
}

/// The diagnostics of an open document.
pub fn of(world: &World, open: &Open) -> Vec<Diagnostic> {
    let ranges = world.ranges(open);
    findings(world, open)
        .iter()
        .map(|finding| diagnostic(world, open, ranges, finding))
        .collect()
}

/// A finding as the protocol has it.
pub fn diagnostic(world: &World, open: &Open, ranges: Ranges, finding: &Finding) -> Diagnostic {
    let related = finding
        .related
        .iter()
        .map(|related| DiagnosticRelatedInformation {
            location: Location::new(open.uri.clone(), ranges.range(related.span)),
            message: related.message.clone(),
        });
    let related: Vec<_> = related.collect();
    Diagnostic {
        range: ranges.range(finding.span),
        severity: Some(severity(finding.severity)),
        code: Some(NumberOrString::String(finding.code.to_owned())),
        code_description: page(world, finding.code),
        source: Some(SOURCE.to_owned()),
        message: finding.message.clone(),
        related_information: (!related.is_empty()).then_some(related),
        tags: None,
        data: None,
    }
}

/// Where the client shows the page of a rule.
fn page(world: &World, code: &str) -> Option<CodeDescription> {
    let base = world.abilities.rule_pages.as_ref()?;
    let href = format!("{base}{code}.md").parse().ok()?;
    Some(CodeDescription { href })
}

fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Information => DiagnosticSeverity::INFORMATION,
        Severity::Hint => DiagnosticSeverity::HINT,
    }
}

/// A mistake in a settings file.
pub fn of_settings(text: &str, mistake: &Mistake, encoding: Encoding) -> Diagnostic {
    let rope = Rope::from_str(text);
    let ranges = Ranges {
        rope: &rope,
        encoding,
    };
    Diagnostic {
        range: ranges.range(mistake.span),
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some(SOURCE.to_owned()),
        message: mistake.message.clone(),
        ..Diagnostic::default()
    }
}

/// The answer to a client that asks; that nothing changed, where it has had the same.
pub fn report(found: Vec<Diagnostic>, previous: Option<&str>) -> DocumentDiagnosticReportResult {
    let id = id_of(&found);
    let report = if previous == Some(&id) {
        let unchanged = UnchangedDocumentDiagnosticReport { result_id: id };
        DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: unchanged,
        })
    } else {
        let full = FullDocumentDiagnosticReport {
            result_id: Some(id),
            items: found,
        };
        DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
            full_document_diagnostic_report: full,
            ..Default::default()
        })
    };
    DocumentDiagnosticReportResult::Report(report)
}

/// A name for these findings: the same findings have the same, whenever they are made.
fn id_of(found: &[Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    for diagnostic in found {
        let range = diagnostic.range;
        for position in [range.start, range.end] {
            (position.line, position.character).hash(&mut hasher);
        }
        diagnostic.message.hash(&mut hasher);
        let code = serde_json::to_string(&(&diagnostic.code, diagnostic.severity));
        code.unwrap_or_default().hash(&mut hasher);
        let related = diagnostic.related_information.iter().flatten();
        for related in related {
            let start = related.location.range.start;
            (start.line, start.character, &related.message).hash(&mut hasher);
        }
    }
    format!("{:016x}", hasher.finish())
}
