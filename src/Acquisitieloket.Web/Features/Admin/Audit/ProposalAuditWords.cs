using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;

namespace Acquisitieloket.Web.Features.Admin.Audit;

/// <summary>What an event of a proposal was about: the version, and with it the site, the municipality, the verdict or the colleague.</summary>
internal static class ProposalAuditWords
{
    /// <summary>A sentence; the people of a company and words that someone wrote are left out of it.</summary>
    public static string Of(AuditKind kind, Func<string, string> value)
    {
        var version = $"Voorstel {value("number")}";
        return kind switch
        {
            AuditKind.ProposalAsked => $"{version}: {(value("sites") == "1" ? "1 locatie" : $"{value("sites")} locaties")}, {Language(value("language"))}.",
            AuditKind.ProposalDeviated => $"{version}: {value("site")} boven {value("passedOver")}.",
            AuditKind.ProposalSent or AuditKind.ProposalLinkSent => $"{version}, naar het bedrijf.",
            AuditKind.ProposalAnswered => $"{version}, {value("site")}: {(Enum.TryParse<ProposalAnswer>(value("answer"), out var answer) ? answer.InDutch() : "")}.",
            AuditKind.ApprovalAsked => $"{version}, gemeente {value("municipality")}{(value("to").Length > 0 ? $"; bericht aan {value("to")}" : "")}.",
            AuditKind.ApprovalAnswered => $"{version}, gemeente {value("municipality")}: {(value("verdict") == nameof(ApprovalVerdict.Refused) ? "niet akkoord" : "akkoord")}.",
            AuditKind.ApprovalCarried => $"{version}, gemeente {value("municipality")}: akkoord van voorstel {value("from")}.",
            AuditKind.ApprovalLapsed => $"{version}, gemeente {value("municipality")}: niet meer nodig.",
            _ => $"{version}.",
        };
    }

    private static string Language(string code) => code switch { "en" => "Engels", "de" => "Duits", _ => "Nederlands" };
}
