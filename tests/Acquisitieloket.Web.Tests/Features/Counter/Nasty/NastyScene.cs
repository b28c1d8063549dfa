using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Counter.Nasty;

/// <summary>One product for the whole table, and what programs can do that forms do not let people do.</summary>
public sealed class NastyScene : IAsyncLifetime
{
    public EnquiryScene Scene { get; private set; } = null!;
    public TestApp App => Scene.App;

    public async Task InitializeAsync() => Scene = await EnquiryScene.Open();

    public Task DisposeAsync() => Scene.DisposeAsync().AsTask();

    /// <summary>Posts fields by their names, with the token of the page, whatever the form itself would allow.</summary>
    public static async Task<Page> PostAsync(Visitor visitor, string address, params (string Field, string Typed)[] fields)
    {
        var page = await visitor.Get(address);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await visitor.Send(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        });
    }

    /// <summary>How many rows there are of everything that an enquiry makes, to compare before and after.</summary>
    public Task<string> StoredAsync() => App.Read(async db => string.Join(' ',
        await db.Enquiries.CountAsync(), await db.Leads.CountAsync(), await db.Companies.CountAsync(), await db.Contacts.CountAsync(),
        await db.ServiceTerms.CountAsync(), await db.FollowUps.CountAsync(), await db.FollowUpEscalations.CountAsync(),
        await db.OutgoingMails.CountAsync(), await db.PrivateLinks.CountAsync(), await db.AuditEvents.CountAsync(),
        await db.StageChanges.CountAsync(), await db.Interactions.CountAsync(), await db.Workloads.SumAsync(w => w.OpenLeads)));
}
