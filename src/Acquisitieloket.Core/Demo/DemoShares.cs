using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Demo;

/// <summary>Two high-tech leads that are shared with the partner: one without names, one of a company that agreed to it.</summary>
internal sealed class DemoShares(DemoScene scene)
{
    private const string Partner = "Maaike Broekhuis";

    public void Share(IEnumerable<Lead> leads)
    {
        var about = leads.Where(l => !l.Confidential && l.Cluster == Cluster.Htsm && !l.Stage.IsClosed() && l.Stage != LeadStage.New)
            .OrderByDescending(l => l.CreatedAt).Take(2);
        (string Note, string? Consent)[] shared =
        [
            ("Past dit bij het Kennispark? Er is een schone ruimte van ongeveer 200 m² nodig.", null),
            ("Kun je meekijken naar ruimte in The Gallery, en het bedrijf zelf bellen?", "Het bedrijf vroeg er zelf om, per telefoon."),
        ];
        foreach (var (lead, (note, consent)) in about.Zip(shared))
            Add(lead, note, consent);
    }

    private void Add(Lead lead, string note, string? consent)
    {
        var (with, sharer, at) = (scene.People.Single(p => p.FullName == Partner), scene.ContactPersonOf(lead), scene.Between(lead.StageSince, scene.Now, 0.6));
        var share = new LeadShare
        {
            Key = Guid.NewGuid(), Lead = lead, With = with, WithId = with.Id, Named = consent is not null, Note = note, Consent = consent,
            SharedAt = at, SharedById = lead.ContactPersonId, Until = WorkingCalendar.DayOf(scene.Now).AddMonths(2),
        };
        scene.Db.LeadShares.Add(share);
        scene.Record(lead, sharer, AuditKind.LeadShared, at, ("to", $"{Partner} ({with.Department!.Name})"), ("named", share.Named ? "1" : ""),
            ("until", $"{share.Until:yyyy-MM-dd}"), ("note", note), ("consent", consent));
    }
}
