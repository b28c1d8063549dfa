namespace Acquisitieloket.Web.Infrastructure;

/// <summary>
/// Serves wwwroot from disk. Plain static files instead of MapStaticAssets: the bundler writes them during the build, and
/// this way a fresh clone, `dotnet run` outside Development, a published site and the tests all serve the same bytes.
/// </summary>
internal static class StaticFiles
{
    public static void Use(WebApplication app)
    {
        // Only files are compressed: a compressed page that holds both a token and the visitor's input can leak the token.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/assets"), files => files.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                HasContentHash(file.Context.Request) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        });
    }

    // asp-append-version puts the hash in the query; the bundler puts it in the name of a font.
    private static bool HasContentHash(HttpRequest request) =>
        request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/assets/fonts");
}
