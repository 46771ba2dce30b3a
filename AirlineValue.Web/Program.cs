using AirlineValue.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPages(builder.Configuration["Currency"] ?? "CNY");
var app = builder.Build();
app.UsePages();
app.MapPages();
app.Run();

/// <summary>Composition of the web application.</summary>
public partial class Program;
