import base64, hashlib, json, sys
from pathlib import Path
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
P=Path("/tmp/wt/p5/searchbuilder/page")
def render(document):
    style=(P/"page.css").read_text(); script="\n".join(f.read_text() for f in [*sorted((P/"script").glob("*.js")),P/"page.js"])
    h=lambda s:"'sha256-"+base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()+"'"
    img="data: file:" if document.get("watch") else "data:"
    policy=f"default-src 'none'; script-src {h(script)}; style-src {h(style)}; img-src {img}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    data=json.dumps(document,ensure_ascii=False,separators=(",",":")).replace("&","\\u0026").replace("<","\\u003c").replace(">","\\u003e").replace("\u2028","\\u2028").replace("\u2029","\\u2029")
    env=Environment(loader=FileSystemLoader(P),autoescape=True,keep_trailing_newline=True)
    return env.get_template("page.html.j2").render(document=document,data=Markup(data),style=Markup(style),script=Markup(script),policy=policy)
if __name__=="__main__":
    for n in sys.argv[1:]:
        html=render(json.load(open(f"/tmp/p5/{n}.json"))); Path(f"/tmp/p5/{n}.html").write_text(html); print(n,len(html.encode()))
