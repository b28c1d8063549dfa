using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>What a list of leads stands in the order of; the id decides between equals.</summary>
public enum ListKey
{
    /// <summary>The nearest running term, which only open leads have.</summary>
    Term,
    Received,
    Company,
    /// <summary>One stage, or stage after stage; within it by when the leads came in.</summary>
    Stage,
}

/// <summary>
/// One index for each way in which people go through the queue: of whom, in which order. The lists that are looked at all
/// day hold open leads, of which there are few, however many closed ones there are after some years; hence indexes of those
/// only where the order would lead past the closed ones first.
/// </summary>
public static class LeadIndexes
{
    /// <summary>Reads leads of a selection in the order of a key; the key must be what the query sorts on.</summary>
    public static IQueryable<Lead> ReadBy(this IQueryable<Lead> leads, ListKey key, LeadSelection selection, bool open)
    {
        var whose = selection.ContactPersonId is not null ? "ContactPerson" : selection.DepartmentId is not null ? "Department" : "";
        // The index of one stage holds its leads in the order in which they came in.
        if (key == ListKey.Received && selection.AsOf is null && selection.Stages.Stages.Count == 1)
            key = ListKey.Stage;
        return SqliteIndexes.Mark(leads, Name(key, whose, open));
    }

    /// <summary>Reads leads of a selection to count them, in any order.</summary>
    public static IQueryable<Lead> ReadToCount(this IQueryable<Lead> leads, LeadSelection selection)
    {
        if (selection.Forwarded)
            return SqliteIndexes.Mark(leads, Forwarded);
        return leads.ReadBy(selection.IsHeldByTerm() ? ListKey.Term : ListKey.Received, selection, selection.Stages == StageScope.Open);
    }

    internal static void Add(EntityTypeBuilder<Lead> lead)
    {
        lead.HasIndex(l => new { l.CreatedAt, l.Id }, Name(ListKey.Received, "", false));
        lead.HasIndex(l => new { l.ContactPersonId, l.CreatedAt, l.Id }, Name(ListKey.Received, "ContactPerson", false));
        lead.HasIndex(l => new { l.DepartmentId, l.CreatedAt, l.Id }, Name(ListKey.Received, "Department", false));
        // Whether a lead is open stands behind the name, so that closed ones are passed over within the index.
        lead.HasIndex(l => new { l.CompanyName, l.Id, l.ClosedAt }, Name(ListKey.Company, "", false));
        lead.HasIndex(l => new { l.ContactPersonId, l.CompanyName, l.Id, l.ClosedAt }, Name(ListKey.Company, "ContactPerson", false));
        lead.HasIndex(l => new { l.DepartmentId, l.CompanyName, l.Id, l.ClosedAt }, Name(ListKey.Company, "Department", false));
        lead.HasIndex(l => new { l.Stage, l.CreatedAt, l.Id }, Name(ListKey.Stage, "", false));
        lead.HasIndex(l => new { l.ContactPersonId, l.Stage, l.CreatedAt, l.Id }, Name(ListKey.Stage, "ContactPerson", false));
        lead.HasIndex(l => new { l.DepartmentId, l.Stage, l.CreatedAt, l.Id }, Name(ListKey.Stage, "Department", false));
        // Few leads at any time wait for whom they were handed to.
        lead.HasIndex(l => new { l.ForwardedAt, l.Id }, Forwarded).HasFilter("\"ForwardedAt\" IS NOT NULL");
        // What is in time comes behind all that was warned of, and confidential leads lie far apart: passed over within the index too.
        Open(lead.HasIndex(l => new { l.TermDueAt, l.Id, l.TermWarnAt }, Name(ListKey.Term, "", true)));
        Open(lead.HasIndex(l => new { l.ContactPersonId, l.TermDueAt, l.Id, l.TermWarnAt, l.Confidential }, Name(ListKey.Term, "ContactPerson", true)));
        Open(lead.HasIndex(l => new { l.DepartmentId, l.TermDueAt, l.Id, l.TermWarnAt }, Name(ListKey.Term, "Department", true)));
        Open(lead.HasIndex(l => new { l.CreatedAt, l.Id }, Name(ListKey.Received, "", true)));
        Open(lead.HasIndex(l => new { l.ContactPersonId, l.CreatedAt, l.Id, l.Confidential }, Name(ListKey.Received, "ContactPerson", true)));
        Open(lead.HasIndex(l => new { l.DepartmentId, l.CreatedAt, l.Id }, Name(ListKey.Received, "Department", true)));
    }

    private const string Forwarded = "IX_Leads_Forwarded";

    private static void Open(IndexBuilder index) => index.HasFilter("\"ClosedAt\" IS NULL");

    private static string Name(ListKey key, string whose, bool open) =>
        $"IX_{(key == ListKey.Term || (open && key == ListKey.Received) ? "OpenLeads" : "Leads")}_{whose}{key}";
}
