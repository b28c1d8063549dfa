using System.Net;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Status;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Account;

public sealed class ProfileTests : IAsyncLifetime
{
    // The smallest whole PNG: one transparent pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private StatusScene scene = null!;

    public async Task InitializeAsync() => scene = await StatusScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Post_TitleAndPhoto_AreOnTheCompanysPage()
    {
        var staff = await scene.Staff();
        await (await staff.Get("/account/profile")).Form("Bewaren").Fill("Functie", "Accountmanager logistiek")
            .Attach("Foto", "ik.png", "image/png", Png).Submit("Bewaren");

        var page = await scene.Page();
        Assert.Contains("Accountmanager logistiek", page.Text);
        var address = page.Document.QuerySelector("main img")!.GetAttribute("src")!;
        var photo = await scene.App.Guest().Http.GetAsync(address);
        Assert.Equal(("image/png", "nosniff"), (photo.Content.Headers.ContentType!.MediaType, photo.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Contains("immutable", photo.Headers.CacheControl!.ToString());
        Assert.Equal(Png, await photo.Content.ReadAsByteArrayAsync());
        var german = await scene.App.Guest().Get(scene.Address.Replace("/nl/", "/de/"));
        Assert.Contains("Unternehmensbetreuung Logistik", german.Text);
        Assert.Contains("Wirtschaftsförderung, Gemeinde Almelo", german.Text);
    }

    [Fact]
    public async Task Get_ThePhotoOfSomeoneNoCompanyMeets_IsNotFound()
    {
        var id = await scene.App.Read(db => db.Users.Select(u => u.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await scene.App.Guest().Http.GetAsync($"/people/{id}/photo")).StatusCode);
    }

    [Fact]
    public async Task Post_WhatIsNoPhoto_SaysSo()
    {
        var staff = await scene.Staff();
        var page = await (await staff.Get("/account/profile")).Form("Bewaren")
            .Attach("Foto", "ik.png", "image/png", "<svg/onload=alert(1)>"u8.ToArray()).Submit("Bewaren");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Errors);
    }
}
