using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Leads;

/// <summary>The product with employees who are signed in and leads of theirs.</summary>
public sealed class LeadScene : IDisposable
{
    public TestApp App { get; } = new();

    public Task<Visitor> SignIn(string role, string department) => App.SignInAs(role, department);

    /// <summary>A lead of the account manager (else of the first to sign in) of a department.</summary>
    public async Task<Lead> Lead(string department, Action<Lead>? change = null)
    {
        var lead = App.Data.Lead(requirements: new Requirements { Activity = ActivityKind.Production });
        var person = await App.Read(db => db.Users.Where(u => u.Department!.Name == department)
            .OrderBy(u => u.Id).FirstOrDefaultAsync());
        if (person is not null)
            (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) =
                (null, null, person.Id, person.DepartmentId);
        else
            lead.Department!.Name = department;
        change?.Invoke(lead);
        lead.CopyFigures();
        return await App.Add(lead);
    }

    /// <summary>The lead as the database holds it now.</summary>
    public Task<Lead> Now(Lead lead) => App.Read(db => db.Leads.AsNoTracking().SingleAsync(l => l.Id == lead.Id));

    public void Dispose() => App.Dispose();
}

internal static class WholePage
{
    public static string ToHtmlText(this IHtmlDocument page) => page.ToHtml();
}
