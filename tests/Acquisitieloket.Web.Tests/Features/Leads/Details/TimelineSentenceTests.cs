using Acquisitieloket.Core.Audit;
using Acquisitieloket.Web.Features.Leads.Details;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Details;

public sealed class TimelineSentenceTests
{
    public static TheoryData<AuditKind> Kinds => [.. Enum.GetValues<AuditKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_WhenAnyKind_SaysASentence(AuditKind kind) =>
        Assert.False(string.IsNullOrWhiteSpace(TimelineSentence.Of(kind, new Dictionary<string, string>(), 2026).Title));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Filters_WhenAnyKind_ShowItInExactlyOneView(AuditKind kind) =>
        Assert.Single(TimelineFilter.All, f => f.Kinds.Contains(kind));

    [Theory]
    [InlineData(AuditKind.StageChanged, "from=Matching;to=Lost;reason=Koos Deventer", "Fase van Matching naar Verloren", "Koos Deventer")]
    [InlineData(AuditKind.InteractionAdded, "kind=Call;reached=true;text=Sprak met directie", "Gebeld en gesproken", "Sprak met directie")]
    [InlineData(AuditKind.InteractionAdded, "kind=Call;reached=false;text=Voicemail", "Gebeld, niet bereikt", "Voicemail")]
    [InlineData(AuditKind.ContactPersonAssigned, "from=Jan;to=Els;reason=Verlof", "Overgedragen van Jan aan Els", "Verlof")]
    [InlineData(AuditKind.FollowUpMoved, "subject=Bellen;from=2026-11-23 09:00;due=2026-11-25 10:30", "Opvolging verplaatst: Bellen", "Van maandag 23 november, 09:00 naar woensdag 25 november, 10:30.")]
    [InlineData(AuditKind.ProposalAnswered, "site=XL Park;answer=Visit;text=Graag in december", "Antwoord op XL Park: een bezichtiging plannen", "Graag in december")]
    [InlineData(AuditKind.ProposalAnswered, "number=2;site=XL Park;answer=NotInterested;text=Te klein", "Antwoord op XL Park (voorstel 2): geen belangstelling", "Te klein")]
    [InlineData(AuditKind.ApprovalLapsed, "number=1;municipality=Borne;reason=De lead is gesloten.", "Goedkeuring van gemeente Borne voor voorstel 1 is niet meer nodig", "De lead is gesloten.")]
    [InlineData(AuditKind.FollowUpPlanned, "subject=Bellen;due=2027-01-05 09:00", "Opvolging gepland: Bellen", "Voor dinsdag 5 januari 2027, 09:00.")]
    [InlineData(AuditKind.RequirementsChanged, "Vermogen=630 kVA → 1.000 kVA", "Eisen en wensen aangepast", "Vermogen: 630 kVA → 1.000 kVA")]
    [InlineData(AuditKind.MatchRun, "suitable=4;almost=2", "Matching uitgevoerd", "4 geschikt, 2 bijna geschikt.")]
    public void Of_WhenValuesAreGiven_TellsThem(AuditKind kind, string values, string title, string line)
    {
        var sentence = TimelineSentence.Of(kind, values.Split(';').Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]), 2026);
        Assert.Equal(title, sentence.Title);
        Assert.Equal([line], sentence.Lines);
    }

    [Fact]
    public void Of_AProposalThatWasSent_SaysToWhom() =>
        Assert.Equal("Locatievoorstel 2 verstuurd aan Anna", TimelineSentence.Of(
            AuditKind.ProposalSent, new Dictionary<string, string> { ["number"] = "2", ["to"] = "Anna" }, 2026).Title);

    [Theory]
    [InlineData(null, "Gegevens verbeterd door het bedrijf")]
    [InlineData("Els Bos", "Gegevens verbeterd door Els Bos")]
    public void Of_ACorrection_SaysWhoMadeIt(string? employee, string title) =>
        Assert.Equal(title, TimelineSentence.Of(AuditKind.DataCorrected, new Dictionary<string, string>(), 2026, employee).Title);
}
