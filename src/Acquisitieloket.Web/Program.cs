using Acquisitieloket.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication();
builder.Services.AddWeb(builder.Configuration);

var app = builder.Build();
app.UseWeb();
app.Run();
